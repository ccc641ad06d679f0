package org.notorturetj.publication.removal;

import java.sql.SQLException;
import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.database.Role;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.publication.log.Publication;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.PublicLog;
import org.notorturetj.support.database.PublicLog.Change;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.notorturetj.api.text.Language.EN;
import static org.notorturetj.api.text.Language.RU;
import static org.notorturetj.api.text.Language.TG;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class WithdrawTest {
    @Inject Given given;
    @Inject Withdraw withdraw;

    @Test
    void a_withdrawn_record_is_gone_and_leaves_a_tombstone() {
        // given
        String article = given.article(TG);
        given.published(article, TG);
        given().get("/v1/tg/articles/" + article).then().statusCode(200);
        // when
        Publication withdrawal = withdraw.withdraw(Given.EDITOR, article, Set.of(TG)).orElseThrow();
        // then
        assertThat(PublicLog.after(withdrawal.seq() - 1))
                .containsExactly(new Change(withdrawal.seq(), article, "tg", "remove"));
        assertThat(PublicLog.record(article, TG)).isEmpty();
        assertThat(PublicLog.listed(article, TG)).isEmpty();
        assertThat(PublicLog.tombstone(article, TG)).hasValue(Long.toString(withdrawal.seq()));
        given().get("/v1/tg/articles/" + article).then().statusCode(410);
    }

    @Test
    void lists_fall_back_to_the_next_language() {
        // given
        String article = given.article(TG, RU, EN);
        given.published(article, TG, RU, EN);
        // when
        withdraw.withdraw(Given.EDITOR, article, Set.of(RU));
        // then
        assertThat(PublicLog.listed(article, TG)).hasValue("tg");
        assertThat(PublicLog.listed(article, RU)).hasValue("tg");
        assertThat(PublicLog.listed(article, EN)).hasValue("en");
        // when
        withdraw.withdraw(Given.EDITOR, article, Set.of(TG));
        // then
        assertThat(PublicLog.listed(article, TG)).hasValue("en");
    }

    @Test
    void a_withdrawn_text_may_be_restored_with_a_higher_number() {
        // given
        String article = given.article(TG);
        given.published(article, TG);
        long withdrawn = withdraw.withdraw(Given.EDITOR, article, Set.of(TG)).orElseThrow().seq();
        // when
        given.published(article, TG);
        // then
        assertThat(PublicLog.seqOf(article, TG)).isGreaterThan(withdrawn);
        assertThat(PublicLog.listed(article, TG)).hasValue("tg");
        given().get("/v1/tg/articles/" + article).then().statusCode(200);
    }

    @Test
    void it_succeeds_even_if_the_facts_are_unreadable() throws SQLException {
        // given
        String line = given.line(TG);
        given.published(line, TG);
        spoil(line);
        // when
        withdraw.withdraw(Given.EDITOR, line, Set.of(TG));
        // then
        assertThat(PublicLog.record(line, TG)).isEmpty();
    }

    @Test
    void it_succeeds_while_a_newer_text_waits_for_review() {
        // given
        String article = given.article(TG);
        given.published(article, TG);
        given.draft(article, TG, Invented.articleText(article, "Draft"));
        // when
        withdraw.withdraw(Given.EDITOR, article, Set.of(TG));
        // then
        assertThat(PublicLog.record(article, TG)).isEmpty();
    }

    @Test
    void an_unpublished_text_cannot_be_withdrawn() {
        // given
        String article = given.article(TG);
        long before = PublicLog.head();
        // when, then
        assertThatThrownBy(() -> withdraw.withdraw(Given.EDITOR, article, Set.of(TG)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused ->
                                assertThat(refused.type())
                                        .isEqualTo(ProblemType.PUBLICATION_REFUSED));
        assertThat(PublicLog.head()).isEqualTo(before);
    }

    private static void spoil(String id) throws SQLException {
        try (var connection = TestDatabase.access().connect(Role.DESK);
                var statement =
                        connection.prepareStatement(
                                "UPDATE desk.facts SET content = '{\"unknown\":1}' WHERE document_id = ?")) {
            statement.setString(1, id);
            statement.executeUpdate();
        }
    }
}
