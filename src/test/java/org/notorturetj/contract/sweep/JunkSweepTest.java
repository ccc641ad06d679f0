package org.notorturetj.contract.sweep;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
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
import org.notorturetj.platform.RandomId;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.signer.Signer;
import org.notorturetj.starter.LoadContent;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.content.Newsroom;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;
import org.notorturetj.support.setting.OwnServer;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each member of each type of document is given junk, at the desk and in files that are loaded.
 * What is let through is published, and then everything is read that the public can read: no 5xx,
 * nothing that the schemas forbid, and a phone reads it. What is let through can be taken back.
 *
 * <p>{@code mvn test -Dtest=JunkSweepTest -Dsweep.every=1} tries all; otherwise a part of it. What
 * was found is in {@code src/target/sweep.txt}.
 */
@QuarkusTest
@TestProfile(OwnServer.class)
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class JunkSweepTest {
    /** Prime, so that it is not the same junk in each member. */
    private static final int EVERY = Integer.getInteger("sweep.every", 101);

    @Inject Staff staff;
    @Inject Given given;
    @Inject Newsroom newsroom;
    @Inject Agreed agreed;
    @Inject LoadContent load;
    @Inject Signer signer;
    @Inject Clock clock;

    @TestHTTPResource("/v1/sync/")
    String mirror;

    private Colleague editor;
    private Colleague coordinator;
    private ServedSchemas schemas;
    private GoodContents goods;
    private int number;
    private final List<String> findings = new ArrayList<>();
    private final Map<String, String> published = new LinkedHashMap<>();
    private final Map<String, Language> languages = new TreeMap<>();
    private final Map<String, Integer> counts = new TreeMap<>();

    @BeforeEach
    void arrive() {
        editor = new Colleague(staff.with(Role.EDITOR).token());
        coordinator = new Colleague(staff.with(Role.COORDINATOR).token());
        schemas = new ServedSchemas(editor);
        goods = new GoodContents(schemas, editor, agreed, clock);
    }

    @Test
    void junk_in_any_member_harms_no_reader() throws Exception {
        schemas.all().forEach(this::sweep);
        signer.catchUp();
        var surfaces = new Surfaces();
        findings.addAll(surfaces.faults());
        findings.addAll(new Phone(mirror).faults());
        takeBack();
        Files.writeString(Path.of("target", "sweep.txt"), report(surfaces));
        assertThat(findings).as("see target/sweep.txt").isEmpty();
        assertThat(counts).as("what is good is published").doesNotContainKey("good, refused");
        assertThat(counts.get("published")).isGreaterThan(2 * schemas.all().size());
    }

    private String report(Surfaces surfaces) {
        return counts
                + " "
                + surfaces.counts()
                + "\n"
                + String.join("\n", findings)
                + "\n\nPublished:\n"
                + published.entrySet().stream()
                        .map(it -> it.getKey() + " " + it.getValue())
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    private void sweep(String type) {
        byLoad(
                type,
                goods.of(type, "facts", true, number),
                goods.of(type, "text", true, number),
                "good");
        byDesk(
                type,
                goods.of(type, "facts", false, number),
                goods.of(type, "text", false, number),
                "good");
        for (String part : List.of("facts", "text")) {
            String other = part.equals("facts") ? "text" : "facts";
            for (Spoilt spoilt : Spoilt.of(goods.of(type, part, true, number))) {
                if (number++ % EVERY == 0) {
                    ObjectNode rest = goods.of(type, other, true, number);
                    run(type, part, spoilt, rest, true);
                }
            }
            for (Spoilt spoilt : Spoilt.of(goods.of(type, part, false, number))) {
                if (number++ % EVERY == 0) {
                    ObjectNode rest = goods.of(type, other, false, number);
                    run(type, part, spoilt, rest, false);
                }
            }
        }
    }

    private void run(String type, String part, Spoilt spoilt, ObjectNode rest, boolean loaded) {
        boolean isFacts = part.equals("facts");
        ObjectNode facts = isFacts ? spoilt.content() : rest;
        ObjectNode text = isFacts ? rest : spoilt.content();
        String what = type + " " + part + spoilt;
        try {
            if (loaded) {
                byLoad(type, facts, text, what);
            } else {
                byDesk(type, facts, text, what);
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

    private void byLoad(String type, ObjectNode facts, ObjectNode text, String what) {
        String id = RandomId.ofDocument();
        try {
            load.load(new LoadedFiles(type, id, GoodContents.language(type), facts, text));
            done(id, type, "load " + what);
        } catch (ProblemException | IllegalArgumentException refused) {
            refused("load", what, refused.getMessage());
        }
    }

    private void byDesk(String type, ObjectNode facts, ObjectNode text, String what) {
        String id = editor.creates(type, "sweep-" + RandomId.ofDocument());
        String first = Colleague.facts(id);
        String second = Colleague.text(id, GoodContents.language(type).tag());
        List<Supplier<Response>> steps =
                List.of(
                        () -> editor.saves(first, members(facts)),
                        () -> editor.saves(second, members(text)),
                        () -> editor.performs(first, "/submission"),
                        () -> editor.performs(second, "/submission"),
                        () -> coordinator.performs(first, "/approval"),
                        () -> coordinator.performs(second, "/approval"));
        for (Supplier<Response> step : steps) {
            Response answer = step.get();
            if (answer.statusCode() != 200) {
                assertThat(answer.statusCode()).as(answer.asString()).isBetween(400, 422);
                refused("desk", what, answer.asString());
                return;
            }
        }
        if (type.equals("case")) {
            agreed.to(id);
        }
        try {
            given.publishedUnreviewed(id, GoodContents.language(type));
            done(id, type, "desk " + what);
        } catch (ProblemException refused) {
            refused("desk", what, refused.getMessage());
        }
    }

    private void done(String id, String type, String what) {
        published.put(id, what);
        languages.put(id, GoodContents.language(type));
        counts.merge("published", 1, Integer::sum);
    }

    private void refused(String way, String what, @Nullable String why) {
        counts.merge(what.equals("good") ? "good, refused" : "refused", 1, Integer::sum);
        if (what.equals("good")) {
            findings.add(way + " refuses what is good: " + why);
        }
    }

    private void takeBack() {
        published.forEach(
                (id, what) -> {
                    try {
                        newsroom.withdraw(id, languages.get(id));
                    } catch (RuntimeException e) {
                        findings.add(what + " cannot be withdrawn: " + e);
                    }
                });
    }

    private static Map<String, Object> members(ObjectNode content) {
        return CanonicalJson.mapper().convertValue(content, new TypeReference<>() {});
    }
}
