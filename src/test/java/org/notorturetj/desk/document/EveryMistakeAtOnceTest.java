package org.notorturetj.desk.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.platform.RandomId;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.http.Json;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever submits learns of all mistakes in one answer: of those that no draft may have, and of
 * those that a submission may not have, in the facts and in every language.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class EveryMistakeAtOnceTest {
    /** A member, what is wrong in it, and where an answer says so. */
    private record Mistake(String part, String member, Object value, String pointer) {
        Mistake(String part, String member, Object value) {
            this(part, member, value, "/" + part + "/" + member);
        }
    }

    private static final List<Mistake> IN_ANY_DRAFT =
            List.of(
                    new Mistake("facts", "verdikt", "none"),
                    new Mistake("texts/ru", "title", 5),
                    new Mistake("texts/tg", "summary", List.of("Як", "ҷумла")));

    private static final List<Mistake> IN_A_SUBMISSION =
            List.of(
                    new Mistake("facts", "code", "no code"),
                    new Mistake("facts", "status", "novost"),
                    new Mistake("texts/ru", "initials", "Anybody"),
                    new Mistake("texts/tg", "body", "# Сарлавҳа"));

    @Inject Staff staff;

    private Colleague editor;

    @BeforeEach
    void sign_in() {
        editor = new Colleague(staff.with(Role.EDITOR).token());
    }

    @Test
    void every_set_of_mistakes_is_told_whole_and_nothing_is_created() {
        List<Mistake> all = new ArrayList<>(IN_ANY_DRAFT);
        all.addAll(IN_A_SUBMISSION);
        String before = count();
        for (int set = 1; set < 1 << all.size(); set++) {
            List<Mistake> made = chosen(all, set);
            Map<String, Map<String, Object>> parts = parts();
            made.forEach(it -> parts.get(it.part()).put(it.member(), it.value()));
            assertTold(editor.post("/documents", body(parts, true)), made);
        }
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void a_draft_is_told_only_what_no_draft_may_have() {
        Map<String, Map<String, Object>> parts = parts();
        IN_ANY_DRAFT.forEach(it -> parts.get(it.part()).put(it.member(), it.value()));
        IN_A_SUBMISSION.forEach(it -> parts.get(it.part()).put(it.member(), it.value()));
        assertTold(editor.post("/documents", body(parts, false)), IN_ANY_DRAFT);
    }

    @Test
    void a_draft_that_is_submitted_later_is_told_the_rest_at_once() {
        Map<String, Map<String, Object>> parts = parts();
        IN_A_SUBMISSION.forEach(it -> parts.get(it.part()).put(it.member(), it.value()));
        String id =
                editor.post("/documents", body(parts, false))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        Response answer =
                editor.post("/submissions", Map.of("documents", List.of(editor.seen(id))));
        List<String> told = answer.then().statusCode(422).extract().path("errors.parameter");
        for (Mistake mistake : IN_A_SUBMISSION) {
            assertThat(told).contains("/documents/0" + mistake.pointer());
        }
    }

    @Test
    void characters_that_nobody_sees_are_told_first_all_of_them() {
        Map<String, Map<String, Object>> parts = parts();
        parts.get("texts/ru").put("title", "Суд\u202Eрешил");
        parts.get("texts/tg").put("body", "Мат\u200Bн");
        parts.get("facts").put("code", "no code");
        assertThat(pointers(editor.post("/documents", body(parts, true))))
                .containsExactly("/texts/ru/title", "/texts/tg/body");
    }

    @Test
    void texts_without_facts_are_told_that_and_their_own_mistakes() {
        Map<String, Map<String, Object>> parts = parts();
        parts.get("texts/ru").put("initials", "Anybody");
        Map<String, Object> body = new HashMap<>(body(parts, true));
        body.remove("facts");
        assertThat(pointers(editor.post("/documents", body)))
                .containsExactly("/texts/ru/facts", "/texts/ru/initials", "/texts/tg/facts");
    }

    private static void assertTold(Response answer, List<Mistake> made) {
        assertThat(Json.texts(Json.of(answer).path("errors"), "message"))
                .allSatisfy(message -> assertThat(message).isNotBlank());
        assertThat(pointers(answer))
                .containsExactlyElementsOf(
                        new TreeSet<>(made.stream().map(Mistake::pointer).toList()));
    }

    private static SortedSet<String> pointers(Response answer) {
        answer.then().statusCode(422);
        return new TreeSet<>(Json.texts(Json.of(answer).path("errors"), "parameter"));
    }

    private static List<Mistake> chosen(List<Mistake> all, int set) {
        List<Mistake> chosen = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if ((set & 1 << i) != 0) {
                chosen.add(all.get(i));
            }
        }
        return chosen;
    }

    private String count() {
        return editor.get("/documents?type=case&limit=1&mine=true")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("items.id");
    }

    private static Map<String, Object> body(
            Map<String, Map<String, Object>> parts, boolean submit) {
        return Map.of(
                "type",
                "case",
                "facts",
                parts.get("facts"),
                "texts",
                Map.of("ru", parts.get("texts/ru"), "tg", parts.get("texts/tg")),
                "submit",
                submit);
    }

    /** A case without mistakes. */
    private static Map<String, Map<String, Object>> parts() {
        Map<String, Object> facts = new HashMap<>();
        facts.put("code", RandomId.of(6));
        facts.put("status", "open");
        facts.put("regions", List.of("TJ-SU"));
        facts.put("topics", List.of());
        facts.put("began", Map.of("date", "2026-03", "precision", "month"));
        return Map.of("facts", facts, "texts/ru", text(), "texts/tg", text());
    }

    private static Map<String, Object> text() {
        Map<String, Object> text = new HashMap<>();
        text.put("title", "Дело М.");
        text.put("initials", "М.");
        text.put("summary", "Одно предложение.");
        text.put("body", "Текст.");
        return text;
    }
}
