package org.notorturetj.publication.removal;

import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.content.type.Warnings;
import org.notorturetj.publication.RecordingObserver;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.database.PublicLog;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.api.text.Language.TG;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RestrainEventsTest {
    private static final Actor ONE_PERSON = Actor.of("0000000000000009");

    @Inject Given given;
    @Inject ApplyRestraint restraints;
    @Inject RecordingObserver observer;

    @BeforeEach
    @AfterEach
    void reset() {
        observer.reset();
        given.noMore();
    }

    @Test
    void removing_a_number_cannot_be_vetoed() {
        String line = line();
        observer.veto();
        assertPublished(line);
    }

    @Test
    void removing_a_number_continues_when_an_observer_fails() {
        String line = line();
        observer.failOn(line);
        assertPublished(line);
    }

    private String line() {
        String line = given.line(TG);
        given.published(line, TG);
        observer.reset();
        return line;
    }

    private void assertPublished(String line) {
        List<String> warnings =
                Warnings.during(() -> restraints.apply(ONE_PERSON, line, Restraint.COMPROMISED));
        assertThat(PublicLog.record(line, TG).orElseThrow()).contains("\"status\":\"compromised\"");
        assertThat(observer.events())
                .extracting(RecordingObserver.RecordedEvent::event)
                .containsExactly("publishing", "published");
        assertThat(warnings)
                .singleElement()
                .asString()
                .doesNotContain(line, "witness", "says no", "observer failed", "+999");
    }
}
