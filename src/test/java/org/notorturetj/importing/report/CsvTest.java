package org.notorturetj.importing.report;

import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.importing.plan.KindTable;
import org.notorturetj.platform.command.CommandException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CsvTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "＝1", "|calc"})
    void no_cell_is_a_formula(String cell) {
        assertThat(Csv.line(List.of(cell))).isEqualTo("\"'" + cell + "\"\r\n");
    }

    @Test
    void quotes_and_commas_stay_in_their_cell() {
        assertThat(Csv.line(List.of("a,\"b\"", ""))).isEqualTo("\"a,\"\"b\"\"\",\"\"\r\n");
    }

    @Test
    void a_line_of_the_table_that_is_none_is_named() {
        assertThatThrownBy(() -> new KindTable("path,kind,section\n/news/*,news\n"))
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("line 2");
    }
}
