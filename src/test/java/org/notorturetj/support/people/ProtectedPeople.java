package org.notorturetj.support.people;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.access.Role;
import org.notorturetj.content.protectedname.search.SearchNames;
import org.notorturetj.publication.redaction.RedactNames;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.http.Json;

import io.restassured.response.Response;

/** Invented people whose names must not be published, until a test lets go of them. */
@ApplicationScoped
public class ProtectedPeople {
    private static final String CONSONANTS = "бвгдзклмнпрст";
    private static final String VOWELS = "аиоу";

    /** A redaction looks once more for what it had overlooked. */
    private static final int ROUNDS = 3;

    private final Staff staff;
    private final SearchNames search;
    private final RedactNames redact;
    private final Owner owner;

    ProtectedPeople(Staff staff, SearchNames search, RedactNames redact, Owner owner) {
        this.owner = owner;
        this.staff = staff;
        this.search = search;
        this.redact = redact;
    }

    /** Somebody with a name that nobody else has. */
    public Invented invented() {
        return new Invented(capital(word(3) + "к"), capital(word(4) + "ров"));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String word(int syllables) {
        return IntStream.range(0, syllables)
                .mapToObj(any -> "" + random(CONSONANTS) + random(VOWELS))
                .collect(Collectors.joining());
    }

    private static char random(String letters) {
        return letters.charAt(ThreadLocalRandom.current().nextInt(letters.length()));
    }

    /** Protects somebody; returns the id of the name. */
    public String protect(Invented person) {
        Response made =
                new Colleague(staff.with(Role.COORDINATOR).token())
                        .post("/protected-names", person.body());
        made.then().statusCode(201);
        return Json.of(made).path("id").textValue();
    }

    /** Lets everything be searched and cleaned that waits for it, also for a second time. */
    public void work() {
        for (int round = 0; round < ROUNDS; round++) {
            redact.redact();
            search.search();
        }
        redact.redact();
    }

    /** What others asked to be searched, and nobody waits for: each search reads all there is. */
    public void dropSearches() {
        try {
            owner.execute("UPDATE desk.name_search SET state = 'done' WHERE state <> 'done'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As if the redactions of a name had left something, and were not to be tried again soon. */
    public void failsToRedact(String name) {
        try {
            owner.execute(
                    "UPDATE desk.name_redaction SET state = 'failed', failed_at = now(), retry_at = now() + interval '1 day' WHERE name_id = '%s'"
                            .formatted(name));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nobody is protected any more: other tests write what they like. */
    public void letGo() throws SQLException {
        owner.execute(
                "DELETE FROM desk.name_redaction_place",
                "DELETE FROM desk.name_redaction",
                "DELETE FROM desk.name_search",
                "DELETE FROM desk.name_refusal",
                "DELETE FROM desk.protected_name",
                "UPDATE desk.protected_name_generation SET n = n + 1");
    }

    /**
     * An invented person.
     *
     * @param given in its basic form, in Russian
     */
    public record Invented(String given, String surname) {
        public String full() {
            return given + " " + surname;
        }

        /** As it is registered. */
        public Map<String, Object> body() {
            return Map.of(
                    "forms",
                    List.of(
                            Map.of(
                                    "language",
                                    "ru",
                                    "given",
                                    given,
                                    "surname",
                                    surname,
                                    "initials",
                                    initials())));
        }

        public String initials() {
            return given.charAt(0) + ". " + surname.charAt(0) + ".";
        }
    }
}
