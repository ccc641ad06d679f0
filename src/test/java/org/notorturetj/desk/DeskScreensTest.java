package org.notorturetj.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.contract.recipe.Papers;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.media.HandedIn;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Every request of docs/desk-screens.md, as a page for editors would send it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeskScreensTest {
    private static final Pattern REQUEST =
            Pattern.compile("\\| `((?:GET|PUT|POST|PATCH|DELETE) /desk/v1/[^` ]+)` \\|.*");

    @Inject Staff staff;
    @Inject Papers papers;

    private final Set<String> sent = new TreeSet<>();
    private Staff.Member editor;
    private Staff.Member coordinator;

    @AfterEach
    void tidy_up() {
        papers.withdrawAll();
        staff.clearDelays();
    }

    @Test
    void every_request_of_the_page_is_answered() throws IOException {
        editor = staff.with(Role.EDITOR);
        coordinator = staff.with(Role.COORDINATOR);
        frame();
        lists();
        handIn();
        String id = write();
        review(id);
        publish(id);
        decide(id);
        takeAway(id);
        signOut();
        assertThat(sent).isEqualTo(documented());
    }

    private static Set<String> documented() throws IOException {
        return Files.readAllLines(Path.of("../docs/desk-screens.md")).stream()
                .map(REQUEST::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(line -> line.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void frame() {
        sent.add("POST /desk/v1/sessions");
        given().contentType(ContentType.JSON)
                .body(Map.of("login", editor.login(), "password", Staff.PASSWORD))
                .post("/desk/v1/sessions")
                .then()
                .statusCode(201);
        as(editor, "GET /desk/v1/me", Map.of(), null);
        as(editor, "PUT /desk/v1/account/profile", Map.of(), Map.of("language", "ru"));
    }

    private void handIn() throws IOException {
        byte[] photo = HandedIn.photo(64, 48);
        sent.add("POST /desk/v1/uploads");
        sent.add("PATCH /desk/v1/uploads/{id}");
        Colleague colleague = new Colleague(editor.token());
        Map<String, String> upload = Map.of("id", HandedIn.upload(colleague, photo));
        as(editor, "GET /desk/v1/uploads/{id}", upload, null);
        Map<String, String> file =
                Map.of("id", HandedIn.cleaned(colleague, upload.get("id")).path("file.id"));
        as(editor, "GET /desk/v1/files/{id}/parts/0", file, null);
        as(
                editor,
                "POST /desk/v1/uploads/{id}/files",
                upload,
                Map.of("covers", List.of(HandedIn.COVER)));
        as(editor, "DELETE /desk/v1/uploads/{id}", upload, null);
        Map<String, String> word =
                Map.of("id", HandedIn.upload(colleague, HandedIn.docx("A sentence.")));
        HandedIn.cleaned(colleague, word.get("id"));
        as(editor, "GET /desk/v1/uploads/{id}/words", word, null);
    }

    private void lists() {
        for (String list :
                List.of(
                        "inbox",
                        "inbox?group=decide",
                        "due",
                        "documents?mine=true&sort=changed",
                        "documents?assigned=true",
                        "documents?template=true",
                        "missing-translations?language=tg",
                        "links/broken",
                        "documents?type=article&state=in_review&title=court",
                        "documents/counts?type=article",
                        "vocabularies",
                        "types",
                        "colleagues?may=translate",
                        "schedules",
                        "proposals?state=waiting")) {
            as(editor, "GET /desk/v1/" + list, Map.of(), null);
        }
        as(
                editor,
                "GET /desk/v1/documents?author={author}&region=TJ-KT&changedFrom=2026-01-01",
                Map.of("author", editor.id()),
                null);
        as(coordinator, "GET /desk/v1/audit", Map.of(), null);
    }

    /** A document with facts and a Russian text, handed in. */
    private String write() {
        String id =
                as(editor, "POST /desk/v1/documents", Map.of(), Map.of("type", "article"))
                        .path("id");
        Map<String, String> text = Map.of("id", id, "lang", "ru");
        as(
                editor,
                "POST /desk/v1/documents/{id}/copies",
                Map.of("id", id),
                Map.of("template", true));
        as(editor, "GET /desk/v1/documents/{id}/screen?language=ru", text, null);
        as(editor, "GET /desk/v1/documents/{id}", text, null);
        as(
                editor,
                "PUT /desk/v1/documents/{id}/editing",
                text,
                Map.of("language", "ru", "content", Map.of("title", "Half a tit")));
        as(editor, "GET /desk/v1/documents/{id}/autosaves", text, null);
        as(
                editor,
                "DELETE /desk/v1/documents/{id}/autosaves/{part}",
                Map.of("id", id, "part", "ru"),
                null);
        as(
                editor,
                "PUT /desk/v1/documents/{id}/facts",
                text,
                Map.of("content", Invented.articleFacts("news")));
        as(
                editor,
                "PUT /desk/v1/documents/{id}/editions/{lang}",
                text,
                Map.of("content", Papers.text(id)));
        as(editor, "GET /desk/v1/documents/{id}/facts", text, null);
        as(editor, "GET /desk/v1/documents/{id}/editions/{lang}", text, null);
        as(editor, "GET /desk/v1/documents/{id}/warnings", text, null);
        as(editor, "GET /desk/v1/documents/{id}/editions/{lang}/revisions", text, null);
        as(
                editor,
                "POST /desk/v1/documents/{id}/editions/{lang}/previews",
                text,
                Map.of("hours", 1));
        as(
                editor,
                "PUT /desk/v1/documents/{id}/editions/{lang}/assignment",
                text,
                Map.of("assignee", editor.id()));
        Response comment =
                as(
                        editor,
                        "POST /desk/v1/documents/{id}/editions/{lang}/comments",
                        text,
                        Map.of("body", "Invented.", "member", "/title"));
        as(
                editor,
                "POST /desk/v1/documents/{id}/editions/{lang}/comments/{comment}/resolution",
                Map.of("id", text.get("id"), "lang", "ru", "comment", comment.path("id")),
                null);
        as(editor, "GET /desk/v1/documents/{id}/editions/{lang}/comments", text, null);
        as(editor, "DELETE /desk/v1/documents/{id}/editing", text, null);
        as(editor, "POST /desk/v1/documents/{id}/facts/submission", text, null);
        as(editor, "POST /desk/v1/documents/{id}/editions/{lang}/submission", text, null);
        return id;
    }

    private void review(String id) {
        Map<String, String> text = Map.of("id", id, "lang", "ru");
        as(
                coordinator,
                "GET /desk/v1/documents/{id}/editions/{lang}/difference?from=1",
                text,
                null);
        as(coordinator, "GET /desk/v1/documents/{id}/consent", Map.of("id", papers.update()), null);
        as(coordinator, "POST /desk/v1/documents/{id}/editions/{lang}/changes", text, null);
        as(editor, "POST /desk/v1/documents/{id}/editions/{lang}/submission", text, null);
        as(coordinator, "POST /desk/v1/documents/{id}/facts/approval", text, null);
        as(coordinator, "POST /desk/v1/documents/{id}/editions/{lang}/approval", text, null);
        Colleague reviewer = new Colleague(coordinator.token());
        String both = papers.draft();
        for (String step : List.of("POST /desk/v1/submissions", "POST /desk/v1/approvals")) {
            Map<String, Object> seen = Map.of("documents", List.of(reviewer.seen(both)));
            as(coordinator, step, Map.of(), seen);
        }
        Map<String, String> guide = Map.of("id", papers.guide(), "lang", "ru");
        as(
                staff.with(Role.LAWYER),
                "POST /desk/v1/documents/{id}/editions/{lang}/legalreview",
                guide,
                Map.of("lawAsOf", "2026-01-01"));
        as(
                staff.with(Role.TRANSLATOR),
                "POST /desk/v1/documents/{id}/editions/{lang}/translationreview",
                guide,
                null);
    }

    private void publish(String id) {
        Map<String, Object> parts =
                Map.of("parts", List.of(Map.of("document", id, "languages", List.of("ru"))));
        Map<String, Object> later = new java.util.TreeMap<>(parts);
        later.put("at", "2090-01-01T00:00:00Z");
        int schedule = as(editor, "POST /desk/v1/publications", Map.of(), later).path("schedule");
        as(
                editor,
                "PUT /desk/v1/schedules/{number}",
                Map.of("number", Integer.toString(schedule)),
                Map.of("from", "2090-01-01T00:00:00Z", "at", "2090-01-02T00:00:00Z"));
        as(
                editor,
                "DELETE /desk/v1/schedules/{number}",
                Map.of("number", Integer.toString(schedule)),
                null);
        as(editor, "POST /desk/v1/publications", Map.of(), parts);
        papers.willBePublished(id);
        as(
                coordinator,
                "GET /desk/v1/documents/{id}/editions/{lang}/difference",
                Map.of("id", id, "lang", "ru"),
                null);
    }

    private void decide(String id) {
        String first = proposal(id);
        as(coordinator, "GET /desk/v1/proposals/{id}", Map.of("id", first), null);
        as(coordinator, "POST /desk/v1/proposals/{id}/rejection", Map.of("id", first), null);
        as(editor, "DELETE /desk/v1/proposals/{id}", Map.of("id", proposal(id)), null);
    }

    private String proposal(String id) {
        return as(
                        editor,
                        "POST /desk/v1/documents/{id}/redaction",
                        Map.of("id", id),
                        Map.of("languages", List.of("ru")))
                .path("proposal");
    }

    private void takeAway(String id) {
        Map<String, Object> russian = Map.of("languages", List.of("ru"));
        Map<String, Object> why =
                Map.of("languages", List.of("ru"), "reason", "error", "note", "Invented.");
        as(
                editor,
                "POST /desk/v1/withdrawals?dryRun=true",
                Map.of(),
                Map.of("documents", List.of(Map.of("document", id))));
        as(editor, "POST /desk/v1/topicchanges?dryRun=true", Map.of(), Map.of("from", "detention"));
        as(editor, "GET /desk/v1/imported-texts", Map.of(), null);
        as(
                editor,
                "POST /desk/v1/replacements?dryRun=true",
                Map.of(),
                Map.of("find", "Penal Code", "replace", "Criminal Code", "language", "en"));
        int later =
                as(
                                editor,
                                "POST /desk/v1/documents/{id}/laterwithdrawal",
                                Map.of("id", id),
                                Map.of("languages", List.of("ru"), "at", "2090-01-01T00:00:00Z"))
                        .path("schedule");
        as(
                editor,
                "DELETE /desk/v1/schedules/{number}",
                Map.of("number", Integer.toString(later)),
                null);
        as(editor, "POST /desk/v1/documents/{id}/withdrawal", Map.of("id", id), why);
        String back =
                as(editor, "POST /desk/v1/documents/{id}/restoration", Map.of("id", id), russian)
                        .path("proposal");
        as(coordinator, "POST /desk/v1/proposals/{id}/approval", Map.of("id", back), null);
        String line = papers.line();
        as(editor, "POST /desk/v1/documents/{id}/pause", Map.of("id", line), null);
        as(editor, "POST /desk/v1/documents/{id}/compromise", Map.of("id", line), null);
    }

    private void signOut() {
        String session =
                given().auth()
                        .oauth2(editor.token())
                        .get("/desk/v1/sessions")
                        .path("items.find { it.current }.id");
        as(editor, "DELETE /desk/v1/sessions/{id}", Map.of("id", session), null);
        as(staff.with(Role.EDITOR), "POST /desk/v1/account/freezing", Map.of(), null);
    }

    /** Sends a request of the page, with what is there as its condition. */
    private Response as(
            Staff.Member person,
            String documented,
            Map<String, String> path,
            @Nullable Map<String, ?> body) {
        sent.add(documented);
        String[] words = documented.split(" ", 2);
        String address = words[1];
        for (var part : path.entrySet()) {
            address = address.replace("{" + part.getKey() + "}", part.getValue());
        }
        RequestSpecification request = given().auth().oauth2(person.token());
        condition(person, words[0], address, request);
        if (body != null) {
            request.contentType(ContentType.JSON).body(body);
        }
        Response answer = request.request(words[0], address);
        assertThat(answer.statusCode())
                .as(documented + " " + answer.asString())
                .isBetween(200, 299);
        return answer;
    }

    private static void condition(
            Staff.Member person, String method, String address, RequestSpecification request) {
        var part = Pattern.compile("(.*/(?:facts|editions/[a-z]{2}))(/[a-z]+)?").matcher(address);
        if (!"GET".equals(method) && part.matches()) {
            String tag = given().auth().oauth2(person.token()).get(part.group(1)).header("ETag");
            if (tag == null) {
                request.header("If-None-Match", "*");
            } else {
                request.header("If-Match", tag);
            }
        }
    }
}
