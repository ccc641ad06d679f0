package org.notorturetj.contract.sweep;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.api.text.Language;
import org.notorturetj.desk.consent.Agreed;
import org.notorturetj.desk.type.ServedSchemas;
import org.notorturetj.signer.Signer;
import org.notorturetj.starter.LoadContent;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.content.MediaDocuments;
import org.notorturetj.support.content.Newsroom;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;
import org.notorturetj.support.setting.OwnServer;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each member of each type of document is given junk, at the desk and in files that are loaded.
 * What is let through is published, and then everything is read that the public can read: no 5xx,
 * nothing that the schemas forbid, and a phone reads it. What is let through can be taken back.
 *
 * <p>{@code mvn test -Dtest=JunkSweepTest -Dsweep.every=1} tries all, and {@code
 * -Dsweep.type=media} one type; otherwise a part of it, which {@code -Dsweep.from=37} begins with
 * another case, so that others are tried. Each has a number, and {@code -Dsweep.from} with {@code
 * -Dsweep.every=100000} tries it alone. What was found is in {@code src/target/sweep.txt}.
 */
@QuarkusTest
@TestProfile(OwnServer.class)
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class JunkSweepTest {
    /** Prime, so that it is not the same junk in each member. */
    private static final int EVERY = Integer.getInteger("sweep.every", 101);

    /** The first case that is tried. */
    private static final int FROM = Integer.getInteger("sweep.from", 0);

    /** One type alone, or all when empty. */
    private static final String TYPE = System.getProperty("sweep.type", "");

    private static final String SAME = "-Dsweep.every=%d -Dsweep.from=%d".formatted(EVERY, FROM);

    /** Of junk that was not let through, so much is asked for. */
    private static final int QUESTIONS = 7;

    @Inject Staff staff;
    @Inject Given given;
    @Inject Newsroom newsroom;
    @Inject Agreed agreed;
    @Inject MediaDocuments media;
    @Inject LoadContent load;
    @Inject Signer signer;
    @Inject Clock clock;

    @TestHTTPResource("/v1/sync/")
    String mirror;

    private WaysIn ways;
    private ServedSchemas schemas;
    private GoodContents goods;
    private int number;
    private final Answers answers = new Answers();
    private final List<String> findings = new ArrayList<>();
    private final Map<String, Published> published = new LinkedHashMap<>();
    private final Set<String> junk = new LinkedHashSet<>();
    private final Map<String, Integer> counts = new TreeMap<>();

    /** A content that was let through. */
    private record Published(String what, Language language, ObjectNode text) {}

    @BeforeEach
    void arrive() {
        Colleague editor = new Colleague(staff.with(Role.EDITOR).token());
        Colleague coordinator = new Colleague(staff.with(Role.COORDINATOR).token());
        ways = new WaysIn(load, given, newsroom, agreed, editor, coordinator);
        schemas = new ServedSchemas(editor);
        goods = new GoodContents(schemas, editor, agreed, media, clock);
    }

    @Test
    void junk_in_any_member_harms_no_reader() throws Exception {
        List<String> types = TYPE.isEmpty() ? schemas.all() : List.of(TYPE);
        types.forEach(this::sweep);
        signer.catchUp();
        new Surfaces(answers).read();
        ask(new Questions(answers, Math.min(EVERY, QUESTIONS)));
        findings.addAll(answers.faults());
        findings.addAll(new Phone(mirror).faults());
        takeBack();
        Files.writeString(Path.of("target", "sweep.txt"), report());
        assertThat(findings).as("see target/sweep.txt; once more: " + SAME).isEmpty();
        assertThat(counts.get("published")).isGreaterThan(2 * types.size());
    }

    private void ask(Questions questions) {
        questions.ask(junk);
        if (TYPE.isEmpty()) { // not all types are searched
            assertThat(questions.found())
                    .as("of what is published")
                    .containsAnyElementsOf(published.keySet());
        }
        Set<String> old = new LinkedHashSet<>();
        published.forEach(
                (id, one) ->
                        one.text().path("legacyAddresses").forEach(it -> old.add(it.asText())));
        questions.resolve(old);
    }

    private String report() {
        return SAME
                + "\n"
                + counts
                + ", %d addresses, %d faults\n".formatted(answers.addresses(), findings.size())
                + String.join("\n", findings)
                + "\n\nPublished:\n"
                + published.entrySet().stream()
                        .map(it -> it.getKey() + " " + it.getValue().what())
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    private void sweep(String type) {
        for (boolean loaded : List.of(true, false)) {
            ObjectNode facts = goods.of(type, "facts", loaded, number);
            ObjectNode text = goods.of(type, "text", loaded, number);
            String refusal = run(type, facts, text, "good", loaded);
            if (refusal != null) {
                findings.add(type + " refused, which is good: " + refusal);
            }
            printElsewhere(type, loaded);
        }
        for (String part : List.of("facts", "text")) {
            for (boolean loaded : List.of(true, false)) {
                for (Spoilt spoilt : Spoilt.of(goods.of(type, part, loaded, number))) {
                    if (number >= FROM && (number - FROM) % EVERY == 0) {
                        run(type, part, spoilt, loaded);
                    }
                    number++;
                }
            }
        }
    }

    /** What shows another number or address than it leads to: with a reason only. */
    private void printElsewhere(String type, boolean loaded) {
        for (boolean reason : List.of(true, false)) {
            ObjectNode facts = goods.of(type, "facts", loaded, number);
            if (GoodContents.printElsewhere(facts, reason)) {
                String what = type + " printed elsewhere, with a reason: " + reason;
                ObjectNode text = goods.of(type, "text", loaded, number);
                boolean through = run(type, facts, text, what, loaded) == null;
                if (through != reason) {
                    findings.add(what + ", and published: " + through);
                }
            }
        }
    }

    private void run(String type, String part, Spoilt spoilt, boolean loaded) {
        String other = part.equals("facts") ? "text" : "facts";
        ObjectNode rest = goods.of(type, other, loaded, number);
        boolean isFacts = part.equals("facts");
        String what = number + " " + type + " " + part + spoilt;
        try {
            String refusal =
                    isFacts
                            ? run(type, spoilt.content(), rest, what, loaded)
                            : run(type, rest, spoilt.content(), what, loaded);
            if (refusal == null && spoilt.junk().isTextual()) {
                junk.add(spoilt.junk().textValue());
            }
        } catch (RuntimeException | AssertionError e) {
            String message = String.valueOf(e.getMessage());
            findings.add(
                    (loaded ? "load " : "desk ")
                            + what
                            + ": "
                            + e.getClass().getSimpleName()
                            + " "
                            + message.substring(0, Math.min(300, message.length())));
        }
    }

    /** Returns why it was refused; null when it is published. */
    private @Nullable String run(
            String type, ObjectNode facts, ObjectNode text, String what, boolean loaded) {
        Language language = GoodContents.language(type, number);
        WaysIn.Outcome outcome =
                loaded
                        ? ways.byLoad(type, language, facts, text)
                        : ways.byDesk(type, language, facts, text);
        String refusal = outcome.refusal();
        counts.merge(refusal == null ? "published" : "refused", 1, Integer::sum);
        if (refusal == null) {
            String way = loaded ? "load " : "desk ";
            published.put(outcome.id(), new Published(way + what, language, text));
        }
        return refusal;
    }

    private void takeBack() {
        published.forEach(
                (id, one) -> {
                    try {
                        newsroom.withdraw(id, one.language());
                    } catch (RuntimeException e) {
                        findings.add(one.what() + " cannot be withdrawn: " + e);
                    }
                });
    }
}
