package org.notorturetj.contract.recipe;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.access.Role;

/** What goes to the public, when, and how it is taken back. */
@ApplicationScoped
class PublicationRecipes implements RecipeBook {
    /** Later than the clock of any test. */
    private static final String FAR_AWAY = "2090-01-01T00:00:00Z";

    private static final List<String> ALL = List.of("tg", "ru", "en");

    private final People people;
    private final Papers papers;

    PublicationRecipes(People people, Papers papers) {
        this.people = people;
        this.papers = papers;
    }

    @Override
    public void addTo(Recipes recipes) {
        recipes.add("publishDocuments", lang -> publication(Role.EDITOR))
                .when("at", lang -> publication(Role.EDITOR).member("at", FAR_AWAY))
                .when("approve=true", lang -> publication(Role.COORDINATOR).member("approve", true))
                .when(
                        "whenApproved=true",
                        lang -> publication(Role.EDITOR).member("whenApproved", true))
                .when(
                        "unreviewedAcknowledged=true",
                        lang ->
                                publication(Role.COORDINATOR)
                                        .member("unreviewedAcknowledged", true));
        recipes.add("listSchedules", lang -> scheduled());
        recipes.add("cancelSchedule", lang -> people.as(Role.EDITOR).path("number", schedule()));
        recipes.add("moveSchedule", lang -> move());
        recipes.add("renewSchedule", lang -> renewal(Role.EDITOR))
                .when("at", lang -> renewal(Role.EDITOR).member("at", FAR_AWAY))
                .when(
                        "unreviewedAcknowledged=true",
                        lang -> renewal(Role.COORDINATOR).member("unreviewedAcknowledged", true));
        recipes.add("withdrawDocument", lang -> languages(papers.published()))
                .values("languages", each());
        recipes.add(
                "scheduleWithdrawal", lang -> languages(papers.published()).member("at", FAR_AWAY));
        recipes.add(
                "withdrawDocuments",
                lang ->
                        people.as(Role.EDITOR)
                                .body(
                                        Map.of(
                                                "documents",
                                                List.of(Map.of("document", papers.published())))));
        recipes.add("restoreDocument", lang -> languages(papers.withdrawn()))
                .values("languages", each());
        recipes.add("redactDocument", lang -> languages(papers.published()))
                .values("languages", each());
        recipes.add("markHotlineCompromised", lang -> editor(papers.line()));
        recipes.add("pauseHotline", lang -> editor(papers.line()));
        recipes.add("retractAlert", lang -> editor(papers.publishedAlert()));
    }

    /** Somebody has scheduled one of the drafts. */
    SampleRequest scheduled() {
        papers.shared("schedule", () -> Integer.toString(schedule()));
        return people.as(Role.EDITOR);
    }

    private SampleRequest move() {
        return people.as(Role.EDITOR)
                .path("number", schedule())
                .body(Map.of("from", FAR_AWAY, "at", "2091-01-01T00:00:00Z"));
    }

    private SampleRequest renewal(Role role) {
        return people.as(role).path("number", papers.refusedSchedule()).body(Map.of());
    }

    private SampleRequest editor(String id) {
        return people.as(Role.EDITOR).path("id", id);
    }

    private SampleRequest languages(String id) {
        return editor(id).body(Map.of("languages", ALL));
    }

    private SampleRequest publication(Role role) {
        String id = papers.willBePublished(papers.approved());
        return people.as(role)
                .body(Map.of("parts", List.of(Map.of("document", id, "languages", ALL))));
    }

    private int schedule() {
        return people.colleague(Role.EDITOR)
                .publishesAt(FAR_AWAY, papers.willBePublished(papers.approved()), "tg", "ru", "en")
                .then()
                .statusCode(200)
                .extract()
                .path("schedule");
    }

    private static Object[] each() {
        return ALL.stream().map(List::of).toArray();
    }
}
