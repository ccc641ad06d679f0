package org.notorturetj.desk.protectedname;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.storedtext.RewritableTexts;
import org.notorturetj.platform.storedtext.StoredText;
import org.notorturetj.platform.storedtext.TextTables;
import org.notorturetj.platform.text.Slugs;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.http.Json;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.setting.SmallDatabase;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

import static org.assertj.core.api.Assertions.assertThat;

/** A redaction that cannot clean one of the places in which texts are stored. */
@QuarkusTest
@TestProfile(SmallDatabase.class)
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class FailedPlacesTest extends FailedRedactions {
    private static final String RETIRED =
            """
            INSERT INTO desk.retired_contact_point (kind, value, key, document_id, retired_at)
            VALUES ('MAIL', '%1$s@example.org', '%1$s@example.org', '%2$s', now())
            """;

    /** Rows whose words come when a text is planted in them. */
    private static final List<String> ROWS =
            List.of(
                    "INSERT INTO desk.media_file (id, type, words, made_at) VALUES ('16', 'PDF', '\\x00', now())",
                    "INSERT INTO desk.calendar_day VALUES ('five-day/2026-03-21', 'five-day', '2026-03-21', false, '', '2026-01-10')",
                    """
                    INSERT INTO desk.reply_rule
                    VALUES ('16', '', '', false, 'week', 2, false, false, 'five-day', '2026-01-10', '16', now())
                    """);

    @Inject @Any Instance<RewritableTexts> places;

    @AfterEach
    void forget() throws SQLException {
        for (String table : List.of("media_file", "calendar_day", "reply_rule")) {
            owner.execute("DELETE FROM desk." + table);
        }
    }

    @Test
    void each_place_that_cannot_be_cleaned_is_told_to_both_and_the_others_are_cleaned()
            throws SQLException {
        Map<String, List<String>> tables = plantEverywhere();
        String name = agreed();
        for (String table : tables.keySet()) {
            breakTable(table);
        }
        people.work();

        assertFailed(name, all(tables));
        for (String table : List.copyOf(tables.keySet())) {
            mendTable(table);
            tables.remove(table);
            tryAgain(name);
            if (!tables.isEmpty()) {
                assertFailed(name, all(tables));
            }
        }
        assertDone(name);
    }

    private static List<String> all(Map<String, List<String>> tables) {
        return tables.values().stream().flatMap(List::stream).toList();
    }

    /** A text with the name in every place; returns the places of each table. */
    private Map<String, List<String>> plantEverywhere() throws SQLException {
        Map<String, String> keys = new TreeMap<>();
        String other =
                Json.of(lawyer.delete("/protected-names/" + people.protect(people.invented())))
                        .path("proposal")
                        .textValue();
        keys.put("proposals", other);
        String suspect = editor.creates("case");
        editor.recordsConsent(suspect, "2026-01-10");
        keys.put("consents", consentOf(suspect));
        keys.put("accounts", staff.with(Role.EDITOR).id());
        editor.creates("article", "about-" + Slugs.of(person.full()));
        editor.post(
                        Colleague.text(article, "ru") + "/comments",
                        Map.of(
                                "body",
                                "Ask " + person.full() + ".",
                                "member",
                                "/body",
                                "quote",
                                person.full()))
                .then()
                .statusCode(200);
        editor.put(
                        "/documents/" + article + "/editing",
                        Map.of("language", "ru", "content", Map.of("body", person.full())))
                .then()
                .statusCode(200);
        owner.execute(RETIRED.formatted(Slugs.of(person.full()), article));
        for (String row : ROWS) {
            owner.execute(row);
        }
        keys.put("media", "16");
        keys.put("calendar days", "five-day/2026-03-21");
        keys.put("reply rules", "16");
        Map<String, List<String>> tables = new TreeMap<>();
        for (Instance.Handle<RewritableTexts> handle : places.handles()) {
            RewritableTexts place = handle.get();
            tables.computeIfAbsent(
                            handle.getBean()
                                    .getBeanClass()
                                    .getAnnotation(TextTables.class)
                                    .value()[0],
                            first -> new ArrayList<>())
                    .add(place.place());
            if (keys.containsKey(place.place())) {
                plant(place, keys.get(place.place()));
            }
        }
        assertThat(tables).hasSizeGreaterThan(8);
        return tables;
    }

    private void plant(RewritableTexts place, String key) {
        var content = CanonicalJson.mapper().createObjectNode();
        for (String member : List.of("note", "displayName", "content", "words", "source", "law")) {
            content.put(member, person.full());
        }
        QuarkusTransaction.requiringNew()
                .run(() -> place.rewrite(new StoredText(key, null, null, content), content));
    }

    private String consentOf(String document) throws SQLException {
        try (var connection =
                        TestDatabase.access()
                                .connect(org.notorturetj.platform.database.Role.OWNER);
                var rows =
                        connection
                                .createStatement()
                                .executeQuery(
                                        "SELECT id FROM desk.consent WHERE document_id = '%s'"
                                                .formatted(document))) {
            rows.next();
            return rows.getString(1);
        }
    }
}
