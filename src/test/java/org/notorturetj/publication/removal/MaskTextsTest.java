package org.notorturetj.publication.removal;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.text.Phrase;
import org.notorturetj.platform.text.markdown.Markdown;
import org.notorturetj.publication.PublicationRequest;
import org.notorturetj.publication.Publish;
import org.notorturetj.publication.contactpoint.MentionIndex;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.publication.rendering.Rerender;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.PublicLog;
import org.notorturetj.support.database.PublicLog.Change;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.api.text.Language.RU;
import static org.notorturetj.api.text.Language.TG;

/** A number that no line has any more is taken out of every text, in the same publication. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class MaskTextsTest {
    private static final Actor ONE_PERSON = Actor.of("0000000000000009");

    /** As a line prints it, and as people write it; no such calling code exists. */
    private static final String NUMBER = "+999960000%03d";

    /** Moments and random ids have digits of their own. */
    private static final Pattern TIME_OR_ID =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z|\"(id|slug)\":\"[^\"]+\"");

    private static int last = 100;

    @Inject Given given;
    @Inject ApplyRestraint restraints;
    @Inject Withdraw withdraw;
    @Inject Publish publish;
    @Inject Rerender rerender;
    @Inject MentionIndex mentions;
    @Inject Owner owner;

    private final String number = NUMBER.formatted(last++);
    private String line;
    private String article;

    @AfterEach
    void clean_up() {
        if (article != null && PublicLog.record(article, RU).isPresent()) {
            withdraw.withdraw(ONE_PERSON, article, EnumSet.allOf(Language.class));
        }
        given.noMore();
    }

    @Test
    void marking_a_line_as_compromised_makes_its_number_undiallable_in_texts_at_once() {
        publishLine();
        publishArticle();
        long before = PublicLog.head();

        restraints.apply(ONE_PERSON, line, Restraint.COMPROMISED);

        assertThat(PublicLog.after(before))
                .contains(
                        new Change(before + 1, article, "ru", "put"),
                        new Change(before + 1, article, "tg", "put"))
                .extracting(Change::seq)
                .containsOnly(before + 1);
        for (Language language : List.of(RU, TG)) {
            JsonPath read = read(language);
            String phrase = Phrase.NUMBER_REMOVED.in(language);
            assertThat(read.getString("title")).isEqualTo("Call " + phrase);
            assertThat(read.getString("html"))
                    .contains("Call " + phrase + ", write, write to")
                    .contains("<strong></strong>")
                    .contains("in words: " + phrase)
                    .contains("https://example.org")
                    .doesNotContain("tel:", "wa.me", "960", "девяносто");
            assertThat(Markdown.toPlainText(read.getString("html"))).doesNotContain("960");
            assertThat(everythingSigned(language)).doesNotContain(number.substring(4));
        }
    }

    @Test
    void pausing_changing_or_withdrawing_a_line_does_the_same() {
        publishLine();
        publishArticle();
        restraints.apply(ONE_PERSON, line, Restraint.PAUSED);
        assertMasked();

        given.facts(line, Invented.lineFacts(number));
        given.published(line);
        assertShown();

        String other = NUMBER.formatted(last++);
        given.facts(line, Invented.lineFacts(other));
        given.published(line);
        assertMasked();

        given.facts(line, Invented.lineFacts(number));
        given.published(line);
        assertShown();

        withdraw.withdraw(ONE_PERSON, line, Set.of(RU));
        assertShown();
        withdraw.withdraw(ONE_PERSON, line, Set.of(TG));
        assertMasked();
    }

    @Test
    void a_number_that_another_line_has_stays() {
        publishLine();
        String other = line;
        publishLine();
        publishArticle();

        restraints.apply(ONE_PERSON, line, Restraint.COMPROMISED);
        assertShown();

        restraints.apply(ONE_PERSON, other, Restraint.COMPROMISED);
        assertMasked();
    }

    @Test
    void no_later_publication_of_the_text_shows_it_again() {
        publishLine();
        publishArticle();
        restraints.apply(ONE_PERSON, line, Restraint.COMPROMISED);

        given.text(article, RU, text());
        publish.publish(ONE_PERSON, PublicationRequest.of(article, Set.of(RU)));
        assertMasked();
        assertThat(rerender.rerender(Actor.SERVER, Set.of(article))).isEmpty();
        assertMasked();
        withdraw.withdraw(ONE_PERSON, article, Set.of(RU));
        given.published(article, RU);
        assertMasked();
    }

    @Test
    void texts_from_before_the_index_are_found_too() throws Exception {
        publishLine();
        publishArticle();
        owner.execute(
                "DELETE FROM desk.record_mention WHERE document_id = '%s'".formatted(article));

        restraints.apply(ONE_PERSON, line, Restraint.COMPROMISED);

        assertMasked();
    }

    @Test
    void a_removal_goes_on_when_the_texts_cannot_be_masked() throws Exception {
        publishLine();
        publishArticle();
        owner.execute("ALTER TABLE desk.retired_contact_point RENAME TO away");
        try {
            restraints.apply(ONE_PERSON, line, Restraint.COMPROMISED);
        } finally {
            owner.execute("ALTER TABLE desk.away RENAME TO retired_contact_point");
        }

        assertThat(PublicLog.record(line, RU).orElseThrow())
                .contains("compromised")
                .doesNotContain(number);
    }

    @Test
    void the_desk_finds_the_texts_before_and_after() {
        publishLine();
        publishArticle();
        assertThat(naming()).contains(article);

        restraints.apply(ONE_PERSON, line, Restraint.COMPROMISED);

        assertThat(naming()).contains(article);
        assertThat(mentions.namingRetired())
                .extracting(MentionIndex.Retired::text)
                .contains(new MentionIndex.Text(article, RU), new MentionIndex.Text(article, TG));
    }

    private List<String> naming() {
        return mentions.naming(Set.of("tel:" + number.substring(number.length() - 7))).stream()
                .map(MentionIndex.Text::documentId)
                .toList();
    }

    private void assertMasked() {
        assertThat(TIME_OR_ID.matcher(PublicLog.record(article, RU).orElseThrow()).replaceAll("…"))
                .contains(Phrase.NUMBER_REMOVED.in(RU))
                .doesNotContain("960");
    }

    private void assertShown() {
        assertThat(PublicLog.record(article, RU).orElseThrow())
                .contains("tel:", "wa.me/999960", "девяносто")
                .doesNotContain(Phrase.NUMBER_REMOVED.in(RU));
    }

    private void publishLine() {
        line = given.document("hotline");
        given.facts(line, Invented.lineFacts(number));
        given.text(line, RU, Invented.lineText(RU));
        given.text(line, TG, Invented.lineText(TG));
        given.published(line, RU, TG);
    }

    private void publishArticle() {
        article = given.document("article");
        given.facts(article, Invented.articleFacts("news"));
        given.text(article, RU, text());
        given.text(article, TG, text());
        given.published(article, RU, TG);
    }

    private Map<String, Object> text() {
        String digits = number.substring(4);
        String parts = digits.replaceFirst("(..)(...)(..)(..)", "$1 $2 $3 $4");
        String words =
                "девяносто шесть ноль ноль ноль ноль "
                        + List.of("", "сто", "двести", "триста").get(digits.charAt(6) - '0')
                        + " "
                        + spelled(Integer.parseInt(digits.substring(7)));
        Map<String, Object> text = new HashMap<>(Invented.articleText(article, "Call " + parts));
        text.put(
                "body",
                ("Call %s, [write](https://wa.me/%s), [write to](tel:%s) us (8-%s) or 96 **000** %s.\n\n"
                                + "See <https://example.org>. Or in words: %s")
                        .formatted(
                                parts,
                                number.substring(1),
                                number,
                                parts.replace(' ', '-'),
                                digits.substring(5),
                                words));
        return text;
    }

    private static String spelled(int number) {
        List<String> ones =
                List.of(
                        "",
                        "один",
                        "два",
                        "три",
                        "четыре",
                        "пять",
                        "шесть",
                        "семь",
                        "восемь",
                        "девять",
                        "десять",
                        "одиннадцать",
                        "двенадцать",
                        "тринадцать",
                        "четырнадцать",
                        "пятнадцать",
                        "шестнадцать",
                        "семнадцать");
        return ones.get(number);
    }

    private JsonPath read(Language language) {
        return given().get("/v1/" + language.tag() + "/articles/" + article).jsonPath();
    }

    private static String everythingSigned(Language language) {
        return given().get("/v1/" + language.tag() + "/articles?limit=100").asString()
                + given().get("/v1/" + language.tag() + "/hotlines?limit=100").asString();
    }
}
