package org.notorturetj.content.type;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.text.Digest;
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

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AddressesTest {
    @Inject Given given;

    @Test
    void another_documents_address_is_refused_and_nothing_changes() {
        // given
        String holder = given.article(TG);
        given.published(holder, TG);
        String latecomer = given.article();
        given.text(latecomer, TG, Invented.articleText(holder, "Latecomer"));
        long before = PublicLog.head();
        // when, then
        assertThatThrownBy(() -> given.published(latecomer, TG))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused ->
                                assertThat(refused.violations())
                                        .extracting(it -> it.member())
                                        .containsExactly("slug"));
        assertThat(PublicLog.head()).isEqualTo(before);
        assertThat(PublicLog.record(latecomer, TG)).isEmpty();
        assertThat(owner(holder)).isEqualTo(holder);
    }

    @Test
    void an_old_address_stays_reserved_for_its_document() {
        // given
        String article = given.article(TG);
        given.published(article, TG);
        given.text(article, TG, Invented.articleText(article + "-new", "Moved"));
        // when
        given.published(article, TG);
        // then
        assertThat(owner(article)).isEqualTo(article);
        assertThat(owner(article + "-new")).isEqualTo(article);
        String latecomer = given.article();
        given.text(latecomer, TG, Invented.articleText(article, "Latecomer"));
        assertThatThrownBy(() -> given.published(latecomer, TG))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void an_address_is_reserved_in_all_languages() {
        // given
        String one = given.article(TG);
        String other = given.article();
        given.text(other, RU, Invented.articleText(one, "Same words"));
        given.published(one, TG);
        // when, then: a Tajik reader of the Russian text would get the Tajik one
        assertThatThrownBy(() -> given.published(other, RU)).isInstanceOf(ProblemException.class);
    }

    @Test
    void the_languages_of_one_document_may_share_an_address() {
        // given
        String article = given.article(TG, RU);
        // when
        given.published(article, TG, RU);
        // then
        assertThat(PublicLog.record(article, RU)).isPresent();
    }

    private static String owner(String slug) {
        return PublicLog.single(
                        "SELECT document_id FROM published.address"
                                + " WHERE type = 'article' AND language = 'tg' AND slug_hash = ?",
                        (Object) Digest.sha256(slug))
                .orElseThrow();
    }
}
