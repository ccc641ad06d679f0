package org.notorturetj.publication.rendering;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.publication.removal.Withdraw;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.PublicLog;
import org.notorturetj.support.database.PublicLog.Change;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.setting.SettableClock;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.api.text.Language.RU;
import static org.notorturetj.api.text.Language.TG;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RerenderTest {
    @Inject Given given;
    @Inject Rerender rerender;
    @Inject Withdraw withdraw;
    @Inject SettableClock clock;
    @Inject Owner owner;

    @AfterEach
    void restore_the_clock() {
        clock.letGo();
        given.noMore();
    }

    @Test
    void unchanged_records_are_not_published_again_even_if_they_contain_their_number() {
        String article = given.article(TG, RU);
        given.published(article, TG, RU);
        String alert = given.alert(Instant.parse("2040-01-01T00:00:00Z"), TG);
        given.published(alert, TG);
        String line = given.line(TG);
        given.published(line, TG);
        long before = PublicLog.head();

        clock.stopAt(Instant.parse("2035-01-01T00:00:00Z"));
        assertThat(rerender.rerender(Actor.SERVER, List.of(article, alert, line))).isEmpty();
        assertThat(PublicLog.head()).isEqualTo(before);
        withdraw.withdraw(Given.EDITOR, alert, Set.of(TG));
    }

    @Test
    void changed_records_are_published_once_and_in_their_language_only() throws SQLException {
        // given
        String article = given.article(TG, RU);
        given.published(article, TG, RU);
        String other = given.article(TG);
        given.published(other, TG);
        String original = PublicLog.record(article, RU).orElseThrow();
        spoil("record", article, "ru");
        spoil("item", other, "tg");
        long before = PublicLog.head();
        // when
        rerender.rerender(Actor.SERVER, List.of(article, other, article));
        // then
        assertThat(PublicLog.after(before))
                .containsExactlyInAnyOrder(
                        new Change(before + 1, article, "ru", "put"),
                        new Change(before + 1, other, "tg", "put"));
        assertThat(PublicLog.record(article, RU)).contains(original);
        assertThat(rerender.rerender(Actor.SERVER, List.of(article, other))).isEmpty();
    }

    private void spoil(String member, String id, String language) throws SQLException {
        owner.execute(
                "UPDATE published.record SET %s = '{}' WHERE document_id = '%s' AND language = '%s'"
                        .formatted(member, id, language));
    }

    @Test
    void it_publishes_nothing_that_is_pending_at_the_desk() throws SQLException {
        // given
        String article = given.article(TG);
        given.published(article, TG);
        String original = PublicLog.record(article, TG).orElseThrow();
        spoil("record", article, "tg");
        given.facts(article, Invented.articleFacts("interview"));
        given.text(article, TG, Invented.articleText(article, "To come"));
        given.text(article, RU, Invented.articleText(article, "To come"));
        // when
        rerender.rerender(Actor.SERVER, List.of(article));
        // then
        assertThat(PublicLog.record(article, TG)).contains(original);
        assertThat(PublicLog.record(article, RU)).isEmpty();
    }

    @Test
    void unpublished_documents_are_ignored() {
        String unpublished = given.article(TG);
        String withdrawn = given.article(TG);
        given.published(withdrawn, TG);
        withdraw.withdraw(Given.EDITOR, withdrawn, Set.of(TG));

        assertThat(
                        rerender.rerender(
                                Actor.SERVER, List.of(unpublished, withdrawn, "0000000000000000")))
                .isEmpty();
    }
}
