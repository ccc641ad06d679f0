package org.notorturetj.publication;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.publication.removal.Withdraw;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.PublicLog;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.notorturetj.api.text.Language.RU;
import static org.notorturetj.api.text.Language.TG;

/** What one person can publish and what not, whichever command publishes it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class TwoPersonRuleTest {
    private static final Actor ONE_PERSON = Actor.of("0000000000000009");

    @Inject Given given;
    @Inject Publish publish;
    @Inject Withdraw withdraw;

    @AfterEach
    void clean_up() {
        given.noMore();
    }

    @Test
    void one_person_can_publish_and_correct_an_article() {
        String article = given.article(RU);
        publish(article);
        given.text(article, RU, Invented.articleText(article, "Corrected"));
        publish(article);

        assertThat(PublicLog.record(article, RU)).isPresent();
        withdraw.withdraw(ONE_PERSON, article, Set.of(RU));
    }

    @Test
    void one_person_cannot_raise_an_alert_or_change_its_text() {
        String alert = given.alert(Instant.now().plus(Duration.ofHours(6)), RU);
        assertRefused(alert);

        given.published(alert, RU);
        given.text(alert, RU, Invented.alertText(RU));
        assertRefused(alert);

        withdraw.withdraw(ONE_PERSON, alert, Set.of(RU));
        assertThat(PublicLog.record(alert, RU)).isEmpty();
    }

    @Test
    void one_person_cannot_publish_a_number_but_can_remove_it() {
        String line = given.line(RU);
        assertRefused(line);

        given.published(line, RU);
        given.facts(line, Invented.lineFacts(Given.number()));
        given.text(line, RU, Invented.lineText(RU));
        assertRefused(line);

        withdraw.withdraw(ONE_PERSON, line, Set.of(RU));
        assertThat(PublicLog.record(line, RU)).isEmpty();
    }

    @Test
    void one_person_cannot_restore_what_was_withdrawn() {
        String article = given.article(RU, TG);
        given.published(article, RU, TG);
        withdraw.withdraw(ONE_PERSON, article, Set.of(RU));

        assertRefused(article);

        given.published(article, RU);
        assertThat(PublicLog.record(article, RU)).isPresent();
        withdraw.withdraw(ONE_PERSON, article, Set.of(RU, TG));
    }

    private void publish(String id) {
        publish.publish(ONE_PERSON, PublicationRequest.of(id, Set.of(RU)));
    }

    private void assertRefused(String id) {
        assertThatThrownBy(() -> publish(id))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused ->
                                assertThat(refused.type())
                                        .isEqualTo(ProblemType.TWO_PEOPLE_REQUIRED));
    }
}
