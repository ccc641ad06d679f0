package org.notorturetj.publication.removal;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import jakarta.inject.Inject;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.RandomId;
import org.notorturetj.publication.RecordingObserver;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.publication.log.PublicationKind;
import org.notorturetj.signer.SignedLog;
import org.notorturetj.signer.Signer;
import org.notorturetj.support.content.Newsroom;
import org.notorturetj.support.contract.ExpectServerError;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.PublicLog;
import org.notorturetj.support.database.PublicLog.Change;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.sync.HeadStatement;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.api.text.Language.RU;
import static org.notorturetj.api.text.Language.TG;

/** An upgrade of a database in which cases hold days that were to be months. */
@QuarkusTest
@Tag("proof")
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CutPublishedDatesTest {
    private static final String SAID = "\"date\":\"2026-03\",\"precision\":\"month\"";
    private static final String DAY = "2026-03-05";
    private static final String HELD = "\"date\":\"2026-03-05\",\"precision\":\"month\"";

    private static final Map<String, Object> MONTH =
            Map.of("date", "2026-03", "precision", "month");

    @Inject Newsroom newsroom;
    @Inject CutPublishedDates upgrade;
    @Inject Signer signer;
    @Inject Owner owner;
    @Inject RecordingObserver seen;

    private String theCase = "";
    private String update = "";
    private String another = "";

    @AfterEach
    void tidy_up() {
        newsroom.withdraw(update, TG, RU);
        newsroom.withdraw(theCase, TG, RU);
        if (!another.isEmpty()) {
            newsroom.withdraw(another, RU);
        }
        seen.reset();
    }

    @Test
    @ExpectServerError(503)
    void days_that_were_published_are_taken_back_and_files_with_them_are_gone()
            throws SQLException {
        // given
        signer.catchUp();
        long without = SignedLog.head().seq();
        publish(RandomId.of(6));
        holdDays(theCase);
        holdDays(update);
        signer.catchUp();
        Set<String> held = new TreeSet<>(filesWithDays(without));
        long first = SignedLog.head().seq();
        another = newsroom.publish("case", facts(RandomId.of(6)), Map.of(RU, caseText()));
        signer.catchUp();
        Set<String> later = filesWithDays(without);
        assertThat(later).doesNotContainAnyElementsOf(chunks(held));
        held.addAll(later);
        // Tajik and Russian, in both versions; English may be the same as one of them
        assertThat(chunks(held)).hasSizeGreaterThanOrEqualTo(4);
        long before = PublicLog.head();
        seen.reset();
        // when
        assertThat(upgrade.cutAll()).isEqualTo(2);
        // then
        assertThat(held).allSatisfy(file -> assertThat(status(file)).as(file).isEqualTo(410));
        for (Language language : Language.values()) {
            assertThat(status("pack/" + language.tag() + "/all")).isEqualTo(503);
        }
        assertThat(seen.publications())
                .hasSize(2)
                .allSatisfy(
                        publication -> {
                            assertThat(publication.kind()).isEqualTo(PublicationKind.RESTRAIN);
                            assertThat(publication.actor()).isEqualTo(Actor.SERVER);
                            assertThat(publication.takesAway()).isTrue();
                        });
        assertThat(PublicLog.after(before))
                .extracting(Change::documentId, Change::language, Change::operation)
                .containsExactlyInAnyOrder(
                        Tuple.tuple(theCase, "ru", "put"),
                        Tuple.tuple(theCase, "tg", "put"),
                        Tuple.tuple(update, "ru", "put"),
                        Tuple.tuple(update, "tg", "put"));
        signer.catchUp();
        assertThat(held).allSatisfy(file -> assertThat(status(file)).as(file).isEqualTo(410));
        for (Language language : Language.values()) {
            for (long since : new long[] {0, without, first, before}) {
                for (String file : files(language, since)) {
                    assertThat(SignedLog.text(file)).as(file).contains(SAID).doesNotContain(DAY);
                }
            }
            assertThat(SignedLog.text("pack/" + language.tag() + "/all"))
                    .contains(SAID)
                    .doesNotContain(DAY);
        }
        given().get("/v1/ru/case-updates?limit=100")
                .then()
                .statusCode(200)
                .body(org.hamcrest.Matchers.not(org.hamcrest.Matchers.containsString(DAY)));
        assertThat(
                        owner.number(
                                "SELECT count(*) FROM published.record WHERE document_id IN ('%s', '%s') AND record || item LIKE '%%%s%%'"
                                        .formatted(theCase, update, DAY)))
                .isZero();
        // and once
        long after = PublicLog.head();
        assertThat(upgrade.cutAll()).isZero();
        assertThat(PublicLog.head()).isEqualTo(after);
    }

    @Test
    void a_case_with_a_day_can_be_withdrawn_before_the_upgrade_found_it() throws SQLException {
        publish(RandomId.of(6));
        holdDays(theCase);
        newsroom.withdraw(theCase, RU);
        assertThat(PublicLog.record(theCase, RU)).isEmpty();
        assertThat(PublicLog.record(theCase, TG)).isPresent();
        assertThat(upgrade.cutAll()).isEqualTo(1);
        assertThat(PublicLog.record(theCase, TG).orElseThrow()).contains(SAID);
    }

    private void publish(String code) {
        Map<String, Object> text = caseText();
        theCase = newsroom.publish("case", facts(code), Map.of(RU, text, TG, text));
        update =
                newsroom.publish(
                        "case-update",
                        Map.of("case", code, "happened", MONTH, "urgent", false),
                        Map.of(RU, text(), TG, text()));
    }

    private static Map<String, Object> facts(String code) {
        return Map.of("code", code, "status", "open", "began", MONTH);
    }

    private static Map<String, Object> caseText() {
        Map<String, Object> text = new TreeMap<>(text());
        text.put("initials", "Н. Н.");
        return text;
    }

    private static Map<String, Object> text() {
        return Map.of(
                "title",
                "Invented",
                "summary",
                "Invented.",
                "body",
                "Text.",
                "replies",
                List.of(
                        Map.of(
                                "authority",
                                "An authority",
                                "date",
                                MONTH,
                                "text",
                                "Text.",
                                "language",
                                "ru")));
    }

    /** What the version before let through: in the texts, the facts and what is public of them. */
    private void holdDays(String id) throws SQLException {
        for (String column :
                List.of(
                        "published.record SET record = %s WHERE document_id",
                        "published.record SET item = %s WHERE document_id",
                        "desk.facts SET content = %s WHERE document_id",
                        "desk.edition SET content = %s WHERE document_id")) {
            String name = column.replaceAll(".*SET (\\w+) =.*", "$1");
            owner.execute(
                    "UPDATE "
                            + column.formatted(
                                    "replace(%s, '%s', '%s')".formatted(name, SAID, HELD))
                            + " = '"
                            + id
                            + "'");
        }
    }

    /** All that a phone or a mirror can ask for by an address of its own, and that holds a day. */
    private static Set<String> filesWithDays(long since) {
        Set<String> found = new TreeSet<>();
        for (Language language : Language.values()) {
            for (long from : new long[] {0, since}) {
                assertThat(files(language, from))
                        .allSatisfy(file -> assertThat(SignedLog.text(file)).contains(HELD));
                found.addAll(files(language, from));
            }
            assertThat(SignedLog.text("pack/" + language.tag() + "/all")).contains(HELD);
        }
        return found;
    }

    private static List<String> files(Language language, long since) {
        HeadStatement head = SignedLog.head();
        String name = "cases.%s.v1".formatted(language.tag());
        return List.of(
                "chunk/" + SignedLog.manifest(head, language).get(name).path("sha256").textValue(),
                "changes/%s/%d/%d".formatted(name, since, head.seq()),
                "update/%s/all/%d/%d".formatted(language.tag(), since, head.seq()));
    }

    private static List<String> chunks(Set<String> files) {
        return files.stream().filter(file -> file.startsWith("chunk/")).toList();
    }

    private static int status(String file) {
        return given().get("/v1/sync/" + file).statusCode();
    }
}
