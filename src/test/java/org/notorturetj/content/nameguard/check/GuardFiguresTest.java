package org.notorturetj.content.nameguard.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.notorturetj.content.nameguard.corpus.WriteCorpus;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The floor under the guard's figures: the people of the corpus, and others on whom nothing was
 * tuned. Every so many texts are tried here; {@link Figures} tries all (lab 19).
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class GuardFiguresTest {
    private static final double RECALL = 99.5;

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({"people.tsv, 29, 3", "people-blind.tsv, 31, 3"})
    void recall_and_false_alarms_hold(String list, int eachText, int eachClean) throws IOException {
        WriteCorpus.main(folder.toString(), list);
        var trial = new Trial(NameFile.read(folder.resolve("names.jsonl"), System.err));
        var names = new Figures();
        var clean = new Figures();
        try (Stream<TextFile.Line> lines = TextFile.lines(folder.resolve("texts.jsonl"))) {
            lines.forEach(
                    line -> {
                        boolean name = !line.text("person").isEmpty();
                        if (line.number() % (name ? eachText : eachClean) == 0) {
                            (name ? names : clean).count(line, trial.answer(line));
                        }
                    });
        }

        List<Figures.Count> counts = List.copyOf(names.counts().values());
        double found = counts.stream().mapToDouble(it -> it.recall() * it.texts()).sum();
        int texts = counts.stream().mapToInt(Figures.Count::texts).sum();
        assertThat(texts).isGreaterThan(1_500);
        assertThat(found / texts).as(names.table()).isGreaterThanOrEqualTo(RECALL);
        int paragraphs = clean.counts().values().stream().mapToInt(Figures.Count::texts).sum();
        int blocked = clean.counts().values().stream().mapToInt(Figures.Count::blocked).sum();
        assertThat(1000.0 * blocked / paragraphs).as(clean.table()).isLessThanOrEqualTo(1);
        assertThat(Files.readAllLines(folder.resolve("names.jsonl")))
                .hasSizeGreaterThanOrEqualTo(200);
    }
}
