package org.notorturetj.support.people;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.notorturetj.support.http.Json;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.restassured.builder.ResponseBuilder;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import static io.restassured.RestAssured.given;

/** A desk user who acts over HTTP only. */
public final class Colleague {
    private static final String BASE = "/desk/v1";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String token;

    public Colleague(String token) {
        this.token = token;
    }

    /** A request authenticated as this user. */
    public RequestSpecification request() {
        return given().auth().oauth2(token);
    }

    public Response get(String path) {
        return request().get(BASE + path);
    }

    /** A list with the items of all its pages: other tests leave theirs in it. */
    public Response whole(String list) {
        List<Object> items = new ArrayList<>();
        String separator = list.contains("?") ? "&" : "?";
        Response first = get(list + separator + "limit=100");
        Map<String, Object> body = found(first);
        Map<String, Object> page = body;
        items.addAll((List<?>) page.get("items"));
        while (page.get("next") != null) {
            page = found(get(list + separator + "limit=100&cursor=" + page.get("next")));
            items.addAll((List<?>) page.get("items"));
        }
        body.put("items", items);
        return new ResponseBuilder()
                .clone(first)
                .setBody(JSON.valueToTree(body).toString())
                .build();
    }

    private static Map<String, Object> found(Response page) {
        page.then().statusCode(200);
        return Json.members(page);
    }

    public Response post(String path) {
        return request().post(BASE + path);
    }

    public Response post(String path, Object body) {
        return request().contentType(ContentType.JSON).body(body).post(BASE + path);
    }

    public Response put(String path, Object body) {
        return request().contentType(ContentType.JSON).body(body).put(BASE + path);
    }

    public Response delete(String path) {
        return request().delete(BASE + path);
    }

    /** Creates a document and returns its id. */
    public String creates(String type) {
        return creates(type, null);
    }

    /** Creates a document with a key. */
    public String creates(String type, @Nullable String key) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("type", type));
        if (key != null) {
            body.put("key", key);
        }
        Response created = post("/documents", body);
        created.then().statusCode(201);
        return Json.of(created).path("id").textValue();
    }

    /** Saves facts or a text, with the current state as the precondition. */
    public Response saves(String path, Map<String, ?> content) {
        Response now = get(path);
        RequestSpecification request =
                request().contentType(ContentType.JSON).body(Map.of("content", content));
        return now.statusCode() == 404
                ? request.header("If-None-Match", "*").put(BASE + path)
                : request.header("If-Match", now.header("ETag")).put(BASE + path);
    }

    public Response savesFacts(String id, Map<String, ?> content) {
        return saves(facts(id), content);
    }

    public Response savesText(String id, String language, Map<String, ?> content) {
        return saves(text(id, language), content);
    }

    /**
     * Performs a workflow step, such as a submission, with the current state as the precondition.
     */
    public Response performs(String path, String step) {
        return request().header("If-Match", get(path).header("ETag")).post(BASE + path + step);
    }

    public void submits(String path) {
        performs(path, "/submission").then().statusCode(200);
    }

    /** Approves facts, or a text and all its warnings. */
    public void approves(String path) {
        (path.contains("/editions/")
                        ? approves(path, accepted(get(path)))
                        : performs(path, "/approval"))
                .then()
                .statusCode(200);
    }

    /** Approves a text, with the warnings that are named. */
    public Response approves(String path, List<Map<String, Object>> accepted) {
        return request()
                .header("If-Match", get(path).header("ETag"))
                .contentType(ContentType.JSON)
                .body(Map.of("accepted", accepted))
                .post(BASE + path + "/approval");
    }

    /** All warnings of an answer with a text, as they are named by whoever answers for them. */
    public static List<Map<String, Object>> accepted(Response text) {
        Map<String, Object> members = Json.members(text);
        List<Map<String, Object>> accepted = new ArrayList<>();
        for (Object warning : (List<?>) members.get("warnings")) {
            Map<String, Object> named = new LinkedHashMap<>();
            named.put("document", members.get("document"));
            for (String member : List.of("warning", "member", "seen")) {
                named.put(member, ((Map<?, ?>) warning).get(member));
            }
            accepted.add(named);
        }
        return accepted;
    }

    public Response publishes(String id, String... languages) {
        return post(
                "/publications",
                Map.of("parts", List.of(Map.of("document", id, "languages", List.of(languages)))));
    }

    public Response publishesAt(String at, String id, String... languages) {
        return post(
                "/publications",
                Map.of(
                        "at",
                        at,
                        "parts",
                        List.of(Map.of("document", id, "languages", List.of(languages)))));
    }

    public Response withdraws(String id, String... languages) {
        return post("/documents/" + id + "/withdrawal", Map.of("languages", List.of(languages)));
    }

    /**
     * Records a family's consent to a case's first publication: initials, story, dates and region,
     * in Tajik and Russian, in public and in alerts.
     *
     * @param givenOn the day, as in {@code 2026-01-10}
     */
    public void recordsConsent(String caseId, String givenOn) {
        request()
                .contentType(ContentType.JSON)
                .header("If-None-Match", "*")
                .body(
                        Map.of(
                                "uses",
                                List.of("initials", "story", "dates", "region"),
                                "outlets",
                                List.of("public", "alert"),
                                "languages",
                                List.of("tg", "ru"),
                                "givenOn",
                                givenOn,
                                "holder",
                                "relative"))
                .put(BASE + "/documents/" + caseId + "/consent")
                .then()
                .statusCode(200);
    }

    /**
     * All parts of a document with their entity tags as they are now: what is named when several
     * parts take a step at once.
     */
    public Map<String, Object> seen(String id) {
        return seen(get("/documents/" + id));
    }

    /** The same, of an answer that shows a document. */
    public static Map<String, Object> seen(Response document) {
        return seen(Json.members(document));
    }

    /** The same, of a document in an answer that shows several. */
    public static Map<String, Object> seen(Map<String, Object> document) {
        Map<String, Object> seen = new LinkedHashMap<>();
        seen.put("document", document.get("id"));
        if (document.get("facts") instanceof Map<?, ?> facts) {
            seen.put("facts", facts.get("etag"));
        }
        Map<String, Object> texts = new LinkedHashMap<>();
        for (Object text : (List<?>) document.get("texts")) {
            texts.put((String) ((Map<?, ?>) text).get("language"), ((Map<?, ?>) text).get("etag"));
        }
        if (!texts.isEmpty()) {
            seen.put("texts", texts);
        }
        return seen;
    }

    public static String facts(String id) {
        return "/documents/" + id + "/facts";
    }

    public static String text(String id, String language) {
        return "/documents/" + id + "/editions/" + language;
    }
}
