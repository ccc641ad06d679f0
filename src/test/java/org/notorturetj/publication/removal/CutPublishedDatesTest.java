package org.notorturetj.publication.removal;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.platform.RandomId;
import org.notorturetj.signer.SignedLog;
import org.notorturetj.signer.Signer;
import org.notorturetj.support.content.Newsroom;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.PublicLog;
import org.notorturetj.support.database.PublicLog.Change;
import org.notorturetj.support.database.TestDatabase;

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
    private static final String HELD = "\"date\":\"2026-03-05\",\"precision\":\"month\"";

    @Inject Newsroom newsroom;
    @Inject CutPublishedDates upgrade;
    @Inject Signer signer;
    @Inject Owner owner;

    private String theCase = "";
    private String update = "";

    @AfterEach
    void tidy_up() {
        newsroom.withdraw(update, TG, RU);
        newsroom.withdraw(theCase, TG, RU);
    }

    @Test
    void days_that_were_published_are_taken_back_and_files_with_them_are_gone()
            throws SQLException {
        // given
        publish(RandomId.of(6));
        holdDays(theCase);
        holdDays(update);
        signer.catchUp();
        String file = casesFile();
        assertThat(SignedLog.text("chunk/" + file)).contains(HELD);
        assertThat(SignedLog.text("changes/cases.ru.v1/0/" + SignedLog.head().seq()))
                .contains(HELD);
        long before = PublicLog.head();
        // when
        assertThat(upgrade.cutAll()).isEqualTo(2);
        // then
        given().get("/v1/sync/chunk/" + file).then().statusCode(410);
        assertThat(PublicLog.after(before))
                .extracting(Change::documentId, Change::language, Change::operation)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(theCase, "ru", "put"),
                        org.assertj.core.groups.Tuple.tuple(theCase, "tg", "put"),
                        org.assertj.core.groups.Tuple.tuple(update, "ru", "put"),
                        org.assertj.core.groups.Tuple.tuple(update, "tg", "put"));
        signer.catchUp();
        assertThat(SignedLog.text("chunk/" + casesFile())).contains(SAID).doesNotContain("03-05");
        assertThat(SignedLog.text("changes/cases.ru.v1/0/" + SignedLog.head().seq()))
                .doesNotContain("03-05");
        given().get("/v1/ru/case-updates?limit=100")
                .then()
                .statusCode(200)
                .body(org.hamcrest.Matchers.not(org.hamcrest.Matchers.containsString("03-05")));
        assertThat(
                        owner.number(
                                "SELECT count(*) FROM published.record WHERE document_id IN ('%s', '%s') AND record || item LIKE '%%03-05%%'"
                                        .formatted(theCase, update)))
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
        Map<String, Object> month = Map.of("date", "2026-03", "precision", "month");
        Map<String, Object> text = new TreeMap<>(text());
        text.put("initials", "Н. Н.");
        theCase =
                newsroom.publish(
                        "case",
                        Map.of("code", code, "status", "open", "began", month),
                        Map.of(RU, text, TG, text));
        update =
                newsroom.publish(
                        "case-update",
                        Map.of("case", code, "happened", month, "urgent", false),
                        Map.of(RU, text(), TG, text()));
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
                                Map.of("date", "2026-03", "precision", "month"),
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

    private static String casesFile() {
        return SignedLog.manifest(SignedLog.head(), RU)
                .get("cases.ru.v1")
                .path("sha256")
                .textValue();
    }
}
