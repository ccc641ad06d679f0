package org.notorturetj.desk.document;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.Dependent;

import org.notorturetj.access.Role;
import org.notorturetj.publication.review.PublishReviewStatus;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.http.Json;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.restassured.response.Response;

import static org.notorturetj.support.people.Colleague.text;

/** Documents in Russian and in Tajik translated from it, and three people who work at them. */
@Dependent
class TranslatedDocuments {
    private final PublishReviewStatus reviewStatuses;
    private final Owner owner;
    private final Colleague editor;
    private final Colleague translator;
    private final Colleague coordinator;
    private final List<String> published = new ArrayList<>();

    TranslatedDocuments(Staff staff, PublishReviewStatus reviewStatuses, Owner owner) {
        this.reviewStatuses = reviewStatuses;
        this.owner = owner;
        editor = new Colleague(staff.with(Role.EDITOR).token());
        translator = new Colleague(staff.with(Role.TRANSLATOR).token());
        coordinator = new Colleague(staff.with(Role.COORDINATOR).token());
    }

    Colleague editor() {
        return editor;
    }

    Colleague translator() {
        return translator;
    }

    Colleague coordinator() {
        return coordinator;
    }

    /** Other tests count what is public, and look at whole inboxes. */
    void takeAway() throws SQLException {
        published.forEach(id -> editor.withdraws(id, "ru", "tg"));
        reviewStatuses.publishDue();
        owner.execute("DELETE FROM desk.translation_behind");
    }

    String created(String type) {
        return created(
                type,
                switch (type) {
                    case "guide" -> Invented.guideFacts();
                    case "page" -> Map.of("rank", 900);
                    default -> Invented.articleFacts("news");
                });
    }

    /** A document in Russian, and in Tajik translated from it. */
    String created(String type, Map<String, Object> facts) {
        String id =
                editor.post("/documents", Map.of("type", type, "facts", facts))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        editor.savesText(id, "ru", words(type, id, "Исходно")).then().statusCode(200);
        saves(editor, id, "tg", words(type, id + "-tg", "Аввал"), fromRussian())
                .then()
                .statusCode(200);
        return id;
    }

    static Map<String, Object> fromRussian() {
        return Map.of("source", Map.of("language", "ru"));
    }

    static Map<String, Object> words(String slug, String title) {
        return words("article", slug, title);
    }

    static Map<String, Object> words(String type, String slug, String title) {
        Map<String, Object> words =
                new LinkedHashMap<>(
                        type.equals("guide")
                                ? Invented.guideText(slug, title)
                                : Invented.articleText(slug, title));
        if (type.startsWith("case")) {
            words.remove("slug");
        }
        if (type.equals("case")) {
            words.put("initials", "М.");
        }
        return words;
    }

    static Response saves(
            Colleague person,
            String id,
            String language,
            Map<String, Object> content,
            Map<String, Object> more) {
        Map<String, Object> body = new LinkedHashMap<>(more);
        body.put("content", content);
        Response now = person.get(text(id, language));
        var request = person.request().contentType("application/json").body(body);
        return now.statusCode() == 404
                ? request.header("If-None-Match", "*").put("/desk/v1" + text(id, language))
                : request.header("If-Match", now.header("ETag"))
                        .put("/desk/v1" + text(id, language));
    }

    void approve(String id, String... languages) {
        for (String step : List.of("/submissions", "/approvals")) {
            Map<String, Object> seen = new LinkedHashMap<>(editor.seen(id));
            Map<String, Object> texts = new LinkedHashMap<>();
            for (String language : languages) {
                texts.put(language, ((Map<?, ?>) seen.get("texts")).get(language));
            }
            seen.put("texts", texts);
            String facts = Json.of(editor.get("/documents/" + id)).at("/facts/state").textValue();
            if (facts.equals("published")) {
                seen.remove("facts");
            }
            (step.equals("/submissions") ? editor : coordinator)
                    .post(step, Map.of("documents", List.of(seen)))
                    .then()
                    .statusCode(200);
        }
    }

    void publish(String id, String... languages) {
        approve(id, languages);
        publishApproved(id, languages);
    }

    void publishApproved(String id, String... languages) {
        published.add(id);
        coordinator
                .post(
                        "/publications",
                        Map.of(
                                "unreviewedAcknowledged",
                                true,
                                "parts",
                                List.of(Map.of("document", id, "languages", List.of(languages)))))
                .then()
                .statusCode(200);
    }
}
