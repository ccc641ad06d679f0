package org.notorturetj.starter;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Documents;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.document.Facts;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.content.submission.SubmissionCheck;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.setting.SettableClock;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

/** An editor who corrects the starter content must be able to submit it as it stands. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class StarterContentSubmissionTest {
    /** Before the sample alert ends. */
    private static final Instant NOW = Instant.parse("2027-04-15T06:00:00Z");

    @Inject SettableClock clock;
    @Inject SubmissionCheck submission;
    @Inject Documents documents;
    @Inject FactsVersions facts;
    @Inject Editions editions;

    @BeforeEach
    void stop_the_clock() {
        clock.stopAt(NOW);
    }

    @AfterEach
    void let_the_clock_go() {
        clock.letGo();
    }

    @ParameterizedTest
    @ValueSource(strings = {"real", "sample"})
    @Transactional
    void everything_that_was_loaded_could_be_submitted(String set) {
        var files = new ContentFiles(SetFolder.inJar(set));
        Map<String, String> refused = new TreeMap<>();
        int checked = 0;
        for (List<String> folders : files.set().publications()) {
            for (String folder : folders) {
                String id = files.facts(folder).get("id").textValue();
                Document document = documents.findById(id);
                Facts version = facts.withNumber(id, 1).orElseThrow();
                note(refused, folder, () -> submission.facts(document, version));
                for (Language language : files.texts(folder).keySet()) {
                    Edition edition = editions.withNumber(id, language, 1).orElseThrow();
                    note(
                            refused,
                            folder + " " + language,
                            () -> submission.text(document, version, edition));
                    checked++;
                }
            }
        }
        assertThat(refused).isEmpty();
        assertThat(checked).isGreaterThan(20);
    }

    private static void note(Map<String, String> refused, String what, Runnable check) {
        try {
            check.run();
        } catch (ProblemException refusal) {
            refused.put(what, refusal.violations().toString());
        }
    }
}
