package org.notorturetj.desk.consent;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.notorturetj.platform.RandomId;
import org.notorturetj.support.people.Colleague;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

import static org.hamcrest.Matchers.hasItem;
import static org.notorturetj.support.people.Colleague.facts;
import static org.notorturetj.support.people.Colleague.text;

/** Two people who publish invented cases over HTTP. */
final class Newspaper {
    private final Colleague editor;
    private final Colleague coordinator;

    Newspaper(Colleague editor, Colleague coordinator) {
        this.editor = editor;
        this.coordinator = coordinator;
    }

    /** An approved case without consent. */
    String approvedCase(String code, String... languages) {
        return approved(
                "case",
                Map.of(
                        "code",
                        code,
                        "status",
                        "open",
                        "regions",
                        List.of("TJ-SU"),
                        "began",
                        Map.of("date", "2025-03", "precision", "month")),
                Map.of(
                        "initials",
                        "N. N.",
                        "title",
                        "The case of N. N.",
                        "summary",
                        "Invented.",
                        "body",
                        "Text."),
                languages);
    }

    /** A case that is public, with a full consent. */
    String shownCase(String code, String... languages) {
        String id = approvedCase(code, languages);
        records(editor, id, fullConsent()).then().statusCode(200);
        editor.publishes(id, languages).then().statusCode(200);
        return id;
    }

    /** An approved update of a case. */
    String approvedUpdate(String code, String... languages) {
        return approved("case-update", updateFacts(code), updateText(), languages);
    }

    static Map<String, Object> updateFacts(String code) {
        return Map.of(
                "case",
                code,
                "happened",
                Map.of("date", "2025-04", "precision", "month"),
                "urgent",
                true);
    }

    static Map<String, Object> updateText() {
        return Map.of("title", "What happened", "summary", "Invented.", "body", "Text.");
    }

    /** An approved alert of a case and its update. */
    String approvedAlert(String code, String update, String... languages) {
        return approved(
                "alert",
                Map.of(
                        "rank",
                        1,
                        "nid",
                        RandomId.ofDocument(),
                        "case",
                        code,
                        "update",
                        update,
                        "expiresAt",
                        java.time.Instant.now().plus(java.time.Duration.ofDays(60)).toString(),
                        "state",
                        "active"),
                Map.of("title", "Alert", "summary", "Invented."),
                languages);
    }

    /** An approved document. */
    String approved(String type, Map<String, ?> facts, Map<String, ?> text, String... languages) {
        String id = editor.creates(type);
        editor.savesFacts(id, facts).then().statusCode(200);
        editor.submits(facts(id));
        coordinator.approves(facts(id));
        for (String language : languages) {
            editor.savesText(id, language, text).then().statusCode(200);
            editor.submits(text(id, language));
            coordinator.approves(text(id, language));
        }
        return id;
    }

    /** Publishes with the approval of a second person. */
    Response publishedByTwo(String id, String... languages) {
        String proposal =
                editor.publishes(id, languages).then().statusCode(202).extract().path("proposal");
        return agrees(proposal);
    }

    /** The coordinator says yes to what somebody asked for. */
    Response agrees(String proposal) {
        return coordinator.post("/proposals/" + proposal + "/approval");
    }

    /** The body of a consent request. */
    static Map<String, Object> consent(List<String> outlets, List<String> languages) {
        Map<String, Object> consent = new HashMap<>();
        consent.put("uses", List.of("initials", "story", "dates", "region"));
        consent.put("outlets", outlets);
        consent.put("languages", languages);
        consent.put("givenOn", "2025-05-01");
        consent.put("holder", "person");
        return consent;
    }

    /** The body of a request for a consent to everything but the press. */
    static Map<String, Object> fullConsent() {
        return consent(List.of("public", "alert"), List.of("tg", "ru", "en"));
    }

    /** Records a consent with the current state as the precondition. */
    static Response records(Colleague colleague, String id, Map<String, Object> consent) {
        String path = "/documents/" + id + "/consent";
        Response now = colleague.get(path);
        var request = colleague.request().contentType("application/json").body(consent);
        return now.header("ETag") == null
                ? request.header("If-None-Match", "*").put("/desk/v1" + path)
                : request.header("If-Match", now.header("ETag")).put("/desk/v1" + path);
    }

    /** Nothing was published, because of a rule. */
    static void assertRefused(ValidatableResponse publication, String rule) {
        publication.statusCode(409).body("errors.rule", hasItem(rule));
    }
}
