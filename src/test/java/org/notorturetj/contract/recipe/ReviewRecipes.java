package org.notorturetj.contract.recipe;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.access.Role;

import static org.notorturetj.support.people.Colleague.text;

/** Reviews, consent, and previews: who answers for a text before the public sees it. */
@ApplicationScoped
class ReviewRecipes implements RecipeBook {
    private final People people;
    private final Papers papers;

    private final Clock clock;

    ReviewRecipes(People people, Papers papers, Clock clock) {
        this.people = people;
        this.papers = papers;
        this.clock = clock;
    }

    @Override
    public void addTo(Recipes recipes) {
        recipes.add("reviewTextLegally", lang -> legally(papers.guide(), lang))
                .when("dueAt", lang -> legally(papers.guide(), lang).member("dueAt", inAMonth()));
        recipes.add("reviewTranslation", lang -> translation(papers.guide(), lang));
        recipes.add("getConsent", lang -> ofCase(papers.shared("case", this::agreedCase)));
        recipes.add("recordConsent", lang -> first(papers.emptyCase()))
                .when("If-None-Match", lang -> first(papers.emptyCase()))
                .when("If-Match", lang -> next(agreedCase()));
        recipes.add("withdrawConsent", lang -> ofCase(agreedCase()));
        recipes.add("makePreview", lang -> ofText(papers.draft()).body(Map.of()));
        recipes.add("listPreviews", lang -> withPreview(papers.draft(), lang));
        recipes.add("getPreviewLink", lang -> ofLink());
        recipes.add("revokePreview", lang -> ofLink());
        recipes.add("getPreview", lang -> SampleRequest.anonymous().path("token", made("token")));
    }

    private SampleRequest legally(String id, String language) {
        return people.conditional(Role.LAWYER, text(id, language))
                .path("id", id)
                .body(Map.of("lawAsOf", "2025-01-01"));
    }

    private String inAMonth() {
        return clock.instant().plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private SampleRequest translation(String id, String language) {
        return people.conditional(Role.TRANSLATOR, text(id, language)).path("id", id);
    }

    private SampleRequest ofCase(String id) {
        return people.as(Role.EDITOR).path("id", id);
    }

    private SampleRequest first(String id) {
        return ofCase(id).header("If-None-Match", "*").body(consent());
    }

    private SampleRequest next(String id) {
        return people.conditional(Role.EDITOR, "/documents/" + id + "/consent")
                .path("id", id)
                .body(consent());
    }

    private String agreedCase() {
        String id = papers.emptyCase();
        people.colleague(Role.EDITOR)
                .request()
                .contentType("application/json")
                .header("If-None-Match", "*")
                .body(consent())
                .put("/desk/v1/documents/" + id + "/consent")
                .then()
                .statusCode(200);
        return id;
    }

    private static Map<String, Object> consent() {
        return new TreeMap<>(
                Map.of(
                        "uses",
                        List.of("initials", "story"),
                        "outlets",
                        List.of("public"),
                        "languages",
                        List.of("tg", "ru", "en"),
                        "givenOn",
                        "2025-05-01",
                        "holder",
                        "person"));
    }

    private SampleRequest ofText(String id) {
        return people.as(Role.EDITOR).path("id", id);
    }

    private SampleRequest withPreview(String id, String language) {
        preview(id, language);
        return ofText(id);
    }

    private SampleRequest ofLink() {
        return people.as(Role.EDITOR).path("id", made("id"));
    }

    private String made(String member) {
        return preview(papers.draft(), "ru").path(member);
    }

    private io.restassured.response.Response preview(String id, String language) {
        return people.colleague(Role.EDITOR)
                .post(text(id, language) + "/previews", Map.of())
                .then()
                .statusCode(201)
                .extract()
                .response();
    }
}
