package org.notorturetj.publication.restored;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.platform.text.Slugs;
import org.notorturetj.publication.removal.Redact;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.http.Json;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.ProtectedPeople;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.api.text.Language.RU;

/** Whoever finds the list of removals, on a disk that was thrown away, learns nothing of whom. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class SealedRemovalsTest {
    @Inject Given given;
    @Inject Redact redact;
    @Inject Staff staff;
    @Inject ProtectedPeople people;

    @AfterEach
    void letGo() throws SQLException {
        people.letGo();
    }

    @Test
    void the_list_tells_nobody_what_was_taken_away_or_who_is_protected() throws Exception {
        int before = lines().size();
        Colleague coordinator = new Colleague(staff.with(Role.COORDINATOR).token());
        Staff.Member lawyer = staff.with(Role.LAWYER);
        ProtectedPeople.Invented person = people.invented();
        String article = named(person);
        people.dropSearches();
        String name = people.protect(person);
        people.work();
        String proposal =
                Json.of(coordinator.post("/protected-names/" + name + "/redaction"))
                        .path("proposal")
                        .textValue();
        new Colleague(lawyer.token())
                .post("/proposals/" + proposal + "/approval")
                .then()
                .statusCode(200);
        people.work();
        redact.redact(Given.EDITOR, article, Set.of(RU));

        assertThat(kinds(article, name)).contains("name", "name-redaction", "redaction");
        List<String> lines = lines();
        assertThat(lines).hasSizeGreaterThanOrEqualTo(before + kinds(article, name).size());
        assertThat(lines).allMatch(line -> line.matches("[0-9a-f]{32} [A-Za-z0-9+/]+=*\\."));
        List<String> seen = new ArrayList<>(List.of(Files.readString(list(), ISO_8859_1)));
        for (String line : lines) {
            String sealed = line.substring(line.indexOf(' ') + 1, line.length() - 1);
            seen.add(new String(Base64.getDecoder().decode(sealed), ISO_8859_1));
        }
        for (String told :
                List.of(
                        article,
                        name,
                        lawyer.id(),
                        person.given(),
                        person.surname(),
                        Slugs.of(person.full()),
                        "redaction")) {
            for (Charset charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
                String bytes = new String(told.getBytes(charset), ISO_8859_1);
                assertThat(seen).as("%s in %s", told, charset).noneMatch(it -> it.contains(bytes));
            }
        }
    }

    private String named(ProtectedPeople.Invented person) {
        String article = given.article(RU);
        given.text(
                article,
                RU,
                Map.of(
                        "slug",
                        article,
                        "title",
                        "Новости",
                        "summary",
                        "Одно предложение.",
                        "body",
                        "Освобождён " + person.full() + "."));
        given.published(article, RU);
        return article;
    }

    /** What the database remembers of a document and a name. */
    private static List<String> kinds(String document, String name) throws SQLException {
        List<String> kinds = new ArrayList<>();
        try (var connection =
                        TestDatabase.access()
                                .connect(org.notorturetj.platform.database.Role.OWNER);
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "SELECT kind FROM desk.removal WHERE document_id = '%s' OR name_id = '%s'"
                                        .formatted(document, name))) {
            while (rows.next()) {
                kinds.add(rows.getString(1));
            }
        }
        return kinds;
    }

    private static List<String> lines() throws IOException {
        return Files.exists(list()) ? Files.readAllLines(list(), ISO_8859_1) : List.of();
    }

    private static Path list() {
        return TestDatabase.keys().resolve("removals");
    }
}
