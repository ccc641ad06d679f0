package org.notorturetj.publication.removal;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.Documents;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.EditionState;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.document.Facts;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.platform.RandomId;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.publication.log.Publication;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.Dump;
import org.notorturetj.support.database.PublicLog;
import org.notorturetj.support.database.PublicLog.Change;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.notorturetj.api.text.Language.RU;
import static org.notorturetj.api.text.Language.TG;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RedactTest {
    private static final Set<Language> ALL = EnumSet.allOf(Language.class);

    @Inject Given given;
    @Inject Redact redact;
    @Inject Withdraw withdraw;
    @Inject Documents documents;
    @Inject Editions editions;
    @Inject FactsVersions facts;

    @Test
    void every_revision_at_the_desk_is_erased() {
        // given
        String article = given.article(TG);
        given.published(article, TG);
        given.text(article, TG, Invented.articleText(article, "Second"));
        given.published(article, TG);
        given.draft(article, TG, Invented.articleText(article, "Draft"));
        given.facts(article, Invented.articleFacts("statement"));
        // when
        redact.redact(Given.EDITOR, article, Set.of(TG));
        // then
        assertThat(editions.of(article)).hasSize(3);
        assertThat(editions.of(article)).extracting(Edition::content).containsOnly("{}");
        assertThat(editions.of(article))
                .extracting(Edition::state)
                .containsOnly(EditionState.REDACTED);
        assertThat(facts.of(article)).hasSize(2);
        assertThat(facts.of(article)).extracting(Facts::content).containsOnly("{}");
        assertThat(documents.findById(article).key()).isNull();
    }

    @Test
    void a_document_with_a_language_left_keeps_its_facts() {
        // given
        String article = given.article(TG, RU);
        given.published(article, TG, RU);
        // when
        Publication redaction = redact.redact(Given.EDITOR, article, Set.of(TG)).orElseThrow();
        // then
        assertThat(PublicLog.after(redaction.seq() - 1))
                .containsExactly(new Change(redaction.seq(), article, "tg", "remove"));
        assertThat(facts.of(article)).extracting(Facts::state).containsOnly(EditionState.PUBLISHED);
        assertThat(PublicLog.listed(article, TG)).hasValue("ru");
        // when
        facts.getEntityManager().clear(); // or the entities read above would be returned again
        redact.redact(Given.EDITOR, article, Set.of(RU));
        // then
        assertThat(facts.of(article)).extracting(Facts::content).containsOnly("{}");
        assertThat(PublicLog.listed(article, TG)).isEmpty();
    }

    @Test
    void it_leaves_a_tombstone_and_returns_410() {
        // given
        String article = given.article(TG);
        given.published(article, TG);
        // when
        Publication redaction = redact.redact(Given.EDITOR, article, ALL).orElseThrow();
        // then
        assertThat(PublicLog.tombstone(article, TG)).hasValue(Long.toString(redaction.seq()));
        given().get("/v1/tg/articles/" + article).then().statusCode(410);
    }

    @Test
    void a_text_withdrawn_earlier_gets_a_newer_tombstone() {
        // given
        String article = given.article(TG);
        given.published(article, TG);
        withdraw.withdraw(Given.EDITOR, article, Set.of(TG));
        // when
        Publication redaction = redact.redact(Given.EDITOR, article, Set.of(TG)).orElseThrow();
        // then
        assertThat(PublicLog.tombstone(article, TG)).hasValue(Long.toString(redaction.seq()));
    }

    @Test
    void an_unpublished_text_is_erased_without_a_publication() {
        // given
        String article = given.article(TG);
        long before = PublicLog.head();
        // when
        var publication = redact.redact(Given.EDITOR, article, ALL);
        // then
        assertThat(publication).isEmpty();
        assertThat(PublicLog.head()).isEqualTo(before);
        assertThat(editions.of(article)).extracting(Edition::content).containsOnly("{}");
    }

    @Test
    void it_can_never_be_written_or_published_again() {
        // given
        String article = given.article(TG);
        given.published(article, TG);
        redact.redact(Given.EDITOR, article, ALL);
        Map<String, Object> text = Invented.articleText(article, "Back again");
        // when, then
        assertThatThrownBy(() -> given.text(article, TG, text))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> given.published(article, TG)).isInstanceOf(ProblemException.class);
        assertThat(PublicLog.record(article, TG)).isEmpty();
    }

    @Test
    void a_dump_of_every_table_contains_nothing_of_it() {
        // given
        String secret = "gulnigor-" + RandomId.ofDocument();
        String article = given.document("article", secret + "-key");
        given.facts(article, Invented.articleFacts(secret + "-kind"));
        for (Language language : Language.values()) {
            given.text(article, language, text(secret));
        }
        given.published(article, TG, RU);
        given.text(article, RU, text(secret + "-second"));
        given.published(article, RU);
        assertThat(Dump.ofEveryTable()).contains(secret);
        // when
        redact.redact(Given.EDITOR, article, ALL);
        // then
        assertThat(Dump.ofEveryTable()).doesNotContain(secret).contains(article);
    }

    private static Map<String, Object> text(String secret) {
        return Map.of(
                "slug",
                secret,
                "title",
                secret,
                "summary",
                secret,
                "body",
                secret,
                "legacyAddresses",
                java.util.List.of("https://example.org/" + secret));
    }
}
