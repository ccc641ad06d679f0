package org.notorturetj.publication;

import java.util.List;
import java.util.Set;

import jakarta.inject.Inject;

import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.PublicLog;
import org.notorturetj.support.database.PublicLog.Change;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.notorturetj.api.text.Language.EN;
import static org.notorturetj.api.text.Language.RU;
import static org.notorturetj.api.text.Language.TG;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublishTest {
    @Inject Given given;
    @Inject Publish publish;

    @Test
    void several_documents_in_one_publication_share_one_seq() {
        // given
        String one = given.article(TG);
        String other = given.article(TG);
        long before = PublicLog.head();
        // when
        given.published(List.of(one, other), TG);
        // then
        assertThat(PublicLog.after(before))
                .containsExactlyInAnyOrder(
                        new Change(before + 1, one, "tg", "put"),
                        new Change(before + 1, other, "tg", "put"));
    }

    @Test
    void changed_facts_rerender_every_published_language_in_one_publication() {
        // given
        String line = given.line(TG, RU, EN);
        given.published(line, TG, RU);
        long before = PublicLog.head();
        String number = Given.number();
        given.facts(line, Invented.lineFacts(number));
        // when
        given.published(line);
        // then
        assertThat(PublicLog.after(before))
                .containsExactlyInAnyOrder(
                        new Change(before + 1, line, "tg", "put"),
                        new Change(before + 1, line, "ru", "put"));
        assertThat(PublicLog.record(line, TG).orElseThrow()).contains(number);
        assertThat(PublicLog.record(line, RU).orElseThrow()).contains(number);
        assertThat(PublicLog.record(line, EN)).isEmpty();
    }

    @Test
    void publishing_one_language_leaves_the_records_of_the_others_unchanged() {
        // given
        String article = given.article(TG, RU, EN);
        given.published(article, TG, RU);
        String tajik = PublicLog.record(article, TG).orElseThrow();
        long before = PublicLog.seqOf(article, RU);
        // when
        given.published(article, EN);
        given.text(article, RU, Invented.articleText(article, "Changed"));
        given.published(article, RU);
        // then
        assertThat(PublicLog.record(article, TG)).hasValue(tajik);
        assertThat(PublicLog.seqOf(article, TG)).isEqualTo(before);
        assertThat(PublicLog.record(article, RU).orElseThrow()).contains("Changed");
    }

    @Test
    void a_record_is_canonical_json() throws Exception {
        // given
        String article = given.article();
        String odd = "Қ <b> & \"quoted\" \\ \u2028 \uD83D\uDCDE é";
        given.text(article, TG, Invented.articleText(article, odd));
        // when
        given.published(article, TG);
        // then
        String record = PublicLog.record(article, TG).orElseThrow();
        assertThat(record).isEqualTo(new JsonCanonicalizer(record).getEncodedString());
        assertThat(record).startsWith("{\"attachments\":").contains("Қ <b> & \\\"quoted\\\" \\\\");
    }

    @Test
    void every_language_is_served_along_its_fallback_chain() {
        // given
        String article = given.article(TG, RU, EN);
        // when
        given.published(article, EN);
        // then
        assertThat(listed(article)).containsExactly("en", "en", "en");
        // when
        given.published(article, RU);
        // then
        assertThat(listed(article)).containsExactly("ru", "ru", "en");
    }

    @Test
    void newer_texts_and_facts_are_never_replaced_by_older_approved_ones() {
        // given
        String article = given.article(TG);
        given.text(article, TG, Invented.articleText(article, "Newer"));
        given.facts(article, Invented.articleFacts("statement"));
        given.published(article, TG);
        // when, then
        assertThatThrownBy(() -> given.published(article, TG)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> given.published(article)).isInstanceOf(ProblemException.class);
        assertThat(PublicLog.record(article, TG).orElseThrow()).contains("Newer", "statement");
    }

    @Test
    void a_request_with_nothing_approved_is_refused_and_uses_no_number() {
        // given
        String article = given.article(TG);
        given.published(article, TG);
        long before = PublicLog.head();
        // when, then
        assertThatThrownBy(() -> given.published(article, TG)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> given.published(article, RU)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> publish.publish(Given.EDITOR, unknownDocument()))
                .isInstanceOf(ProblemException.class);
        assertThat(PublicLog.head()).isEqualTo(before);
    }

    private static PublicationRequest unknownDocument() {
        return PublicationRequest.of("0000000000000000", Set.of(TG));
    }

    private static List<String> listed(String article) {
        return java.util.Arrays.stream(Language.values())
                .map(reader -> PublicLog.listed(article, reader).orElseThrow())
                .toList();
    }
}
