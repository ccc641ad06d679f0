package org.notorturetj.content.nameguard.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.platform.command.CommandException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GuardCommandTest {
    private static final String NAME =
            "{\"person\": 0, \"ru\": \"Фируз Каримов\", \"tg\": \"Фирӯз Каримзода\","
                    + " \"en\": \"Firuz Karimov\", \"initials\": \"Ф. К.\"}";

    @TempDir Path folder;

    @Test
    void each_text_is_given_back_with_its_verdict() throws IOException {
        List<String> answers =
                check(
                        "\ufeff" + NAME + "\r\n\n",
                        """
                        {"person": 0, "form": "dative", "text": "Письмо Фирузу Каримову", "lang": "ru"}
                        {"text": "Салим Каримов", "lang": "ru", "more": [1, {"a": null}]}
                        {"text": "Суд ба ҷумъа мавқуф шуд", "lang": "tg"}
                        """);

        assertThat(answers)
                .containsExactly(
                        "{\"person\":0,\"form\":\"dative\",\"text\":\"Письмо Фирузу Каримову\",\"lang\":\"ru\","
                                + "\"verdict\":\"block\",\"persons\":[0],\"from\":7,\"to\":22}",
                        "{\"text\":\"Салим Каримов\",\"lang\":\"ru\",\"more\":[1,{\"a\":null}],"
                                + "\"verdict\":\"warn\",\"persons\":[0],\"from\":6,\"to\":13}",
                        "{\"text\":\"Суд ба ҷумъа мавқуф шуд\",\"lang\":\"tg\","
                                + "\"verdict\":\"pass\",\"persons\":[],\"from\":null,\"to\":null}");
    }

    @Test
    void names_without_some_languages_and_of_other_scripts_do_not_end_the_trial()
            throws IOException {
        List<String> answers =
                check(
                        """
                        {"person": "x", "en": "Firuz Karimov", "tg": "فیروز کریم"}
                        {"person": 9}
                        {"person": 2, "ru": "Фируз"}
                        """,
                        "{\"text\": \"Фирӯз Каримзода\"}");

        assertThat(answers).singleElement().asString().contains("\"block\"", "[\"x\"");
    }

    @Test
    void a_bad_line_is_named_and_not_quoted() throws IOException {
        assertThatThrownBy(() -> check(NAME, "{\"text\": \"a\"}\n{\"text\": Фируз"))
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("line 2")
                .hasMessageNotContaining("Фируз");
        assertThatThrownBy(() -> check("[]", "{\"text\": \"a\"}"))
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("line 1");
        assertThatThrownBy(() -> check(NAME, "{\"lang\": \"ru\"}"))
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("has no text");
    }

    @Test
    void figures_are_counted_by_form_and_language() throws IOException {
        Path names = Files.writeString(folder.resolve("names"), NAME);
        var trial = new Trial(NameFile.read(names, System.err));
        var figures = new Figures();
        Path texts =
                Files.writeString(
                        folder.resolve("texts"),
                        """
                        {"person": 0, "form": "dative", "text": "Фирузу Каримову", "lang": "ru"}
                        {"person": 0, "form": "dative", "text": "никому", "lang": "ru"}
                        {"person": 1, "form": "dative", "text": "Фирузу Каримову", "lang": "ru"}
                        {"form": "news", "text": "Фирузу Каримову", "lang": "ru"}
                        """);
        TextFile.lines(texts).forEach(line -> figures.count(line, trial.answer(line)));

        Figures.Count dative = figures.counts().get("dative\tru");
        assertThat(dative.texts()).isEqualTo(3);
        assertThat(dative.recall()).isBetween(33.0, 34.0);
        assertThat(dative.precision()).isEqualTo(50);
        assertThat(figures.counts().get("~ news\tru").blocked()).isEqualTo(1);
        assertThat(figures.table()).contains("all names", "all clean");
    }

    private List<String> check(String names, String texts) throws IOException {
        Path namesFile = Files.writeString(folder.resolve("names.jsonl"), names);
        Path textsFile = Files.writeString(folder.resolve("texts.jsonl"), texts);
        var out = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            new GuardCommand().check(namesFile, textsFile);
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
