package org.notorturetj.access;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RolePermissionsTest {
    private static final Pattern ROW =
            Pattern.compile("\\| .* \\| `([a-z_]+)` \\|((?: x? ?\\|){7})");

    /** The table of the contract's README: a verb and what stands in its row. */
    static Stream<Arguments> rows() throws IOException {
        return Files.readAllLines(Path.of("../api/README.md")).stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> Arguments.of(row.group(1), row.group(2)));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void the_table_is_the_one_of_the_contract(String verb, String row) {
        String allowed =
                Arrays.stream(Role.values())
                        .map(role -> RolePermissions.allow(Set.of(role), verb) ? " x |" : " |")
                        .collect(Collectors.joining());
        assertThat(allowed).isEqualTo(row);
    }

    @Test
    void the_contract_has_a_row_for_every_verb_and_a_column_for_every_role() throws IOException {
        assertThat(rows().map(row -> row.get()[0]))
                .containsExactlyInAnyOrderElementsOf(List.copyOf(RolePermissions.permissions()));
        assertThat(Files.readString(Path.of("../api/README.md")))
                .contains(
                        Arrays.stream(Role.values())
                                .map(Role::word)
                                .collect(Collectors.joining(" | ", "| what | verb | ", " |")));
    }

    @Test
    void every_verb_has_a_row() {
        List<String> constants =
                Arrays.stream(Permission.class.getFields())
                        .map(RolePermissionsTest::value)
                        .toList();
        assertThat(RolePermissions.permissions()).containsExactlyInAnyOrderElementsOf(constants);
        assertThat(constants).hasSize(21);
    }

    @Test
    void a_service_account_approves_nothing() {
        assertThat(RolePermissions.of(Set.of(Role.SERVICE)))
                .noneMatch(
                        verb ->
                                verb.contains("approve")
                                        || verb.contains("review")
                                        || verb.contains("publish"));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SERVICE")
    void every_human_may_remove_and_stop_alone(Role role) {
        assertThat(RolePermissions.of(Set.of(role)))
                .contains(Permission.WITHDRAW, Permission.FREEZE);
    }

    @Test
    void who_has_several_roles_may_what_any_of_them_may() {
        var both = new Person("a", EnumSet.of(Role.TRANSLATOR, Role.LAWYER), "s");
        assertThat(both.may(Permission.REVIEW_LEGALLY)).isTrue();
        assertThat(both.may(Permission.EDIT_TEXT)).isTrue();
        assertThat(both.may(Permission.ADMINISTER)).isFalse();
    }

    @Test
    void a_verb_that_nobody_knows_is_a_mistake_and_not_a_no() {
        assertThatThrownBy(() -> RolePermissions.allow(Set.of(Role.EDITOR), "edit"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String value(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
