package org.notorturetj.contract.recipe;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.access.Role;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.ProtectedPeople;
import org.notorturetj.support.people.ProtectedPeople.Invented;

import static org.notorturetj.support.people.Colleague.text;

/** Names that must not be published, in every state of looking for them and taking them out. */
@ApplicationScoped
class ProtectedNameRecipes implements RecipeBook {
    private final People people;
    private final Papers papers;
    private final ProtectedPeople names;
    private final Map<String, String> shown = new ConcurrentHashMap<>();

    ProtectedNameRecipes(People people, Papers papers, ProtectedPeople names) {
        this.people = people;
        this.papers = papers;
        this.names = names;
    }

    @Override
    public void addTo(Recipes recipes) {
        recipes.add("listProtectedNames", lang -> afterTwo(people.as(Role.LAWYER)));
        recipes.add("registerProtectedName", lang -> register())
                .when(
                        "caseDocument",
                        lang -> register().member("caseDocument", papers.emptyCase()));
        recipes.add("getProtectedName", lang -> ofName(Role.LAWYER, registered()));
        recipes.add("changeProtectedName", lang -> change())
                .when("caseDocument", lang -> change().member("caseDocument", papers.emptyCase()));
        recipes.add("removeProtectedName", lang -> ofName(Role.LAWYER, registered()));
        recipes.add("listNameFindings", lang -> ofName(Role.LAWYER, shown("found", this::found)));
        recipes.add("redactProtectedName", lang -> ofName(Role.LAWYER, found()));
        recipes.add(
                "listNameRedactions",
                lang -> ofName(Role.LAWYER, shown("redacted", this::redacted)));
        recipes.add("retryNameRedaction", lang -> ofName(Role.LAWYER, failed()));
        recipes.add("verifyProtectedName", lang -> ofName(Role.LAWYER, registered()));
        recipes.add("listNameSearches", lang -> afterTwo(people.as(Role.LAWYER)));
        recipes.add("listNameRefusals", lang -> refused());
        recipes.add("reportFalseAlarm", lang -> falseAlarm())
                .when("language", lang -> falseAlarm().member("language", lang));
        recipes.add("getFalseAlarm", lang -> people.as(Role.LAWYER).path("id", reported()));
    }

    private SampleRequest register() {
        return people.as(Role.COORDINATOR).body(names.invented().body());
    }

    private String registered() {
        return names.protect(names.invented());
    }

    private SampleRequest afterTwo(SampleRequest request) {
        registered();
        registered();
        return request;
    }

    private SampleRequest ofName(Role role, String name) {
        return people.as(role).path("id", name);
    }

    private SampleRequest change() {
        Invented person = names.invented();
        String id = names.protect(person);
        return people.conditional(Role.COORDINATOR, "/protected-names/" + id)
                .path("id", id)
                .body(person.body());
    }

    /** For requests that only read: searching everything takes long, so it is done once. */
    private String shown(String state, Supplier<String> made) {
        return shown.compute(
                state, (any, before) -> before != null && isThere(before) ? before : made.get());
    }

    private boolean isThere(String name) {
        return people.colleague(Role.LAWYER).get("/protected-names/" + name).statusCode() == 200;
    }

    /** Somebody whom two drafts name. */
    private String found() {
        Invented person = names.invented();
        draftNaming(person);
        draftNaming(person);
        names.dropSearches();
        String id = names.protect(person);
        names.work();
        return id;
    }

    private void draftNaming(Invented person) {
        people.colleague(Role.EDITOR)
                .saves(text(papers.draft(), "ru"), naming(person))
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> naming(Invented person) {
        return Map.of("title", "Title", "summary", "Summary.", "body", person.full() + ".");
    }

    private String redacted() {
        String id = found();
        String proposal =
                people.colleague(Role.COORDINATOR)
                        .post("/protected-names/" + id + "/redaction")
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("proposal");
        people.colleague(Role.LAWYER)
                .post("/proposals/" + proposal + "/approval")
                .then()
                .statusCode(200);
        names.work();
        return id;
    }

    /** One that left something, in ways that only a broken database has. */
    private String failed() {
        String id = shown("redacted", this::redacted);
        names.failsToRedact(id);
        return id;
    }

    private SampleRequest refused() {
        for (int i = 0; i < 2; i++) {
            Invented person = names.invented();
            names.protect(person);
            new Colleague(people.newcomer(Role.EDITOR).token())
                    .saves(text(papers.draft(), "ru"), naming(person))
                    .then()
                    .statusCode(422);
        }
        return people.as(Role.LAWYER);
    }

    private SampleRequest falseAlarm() {
        Invented person = names.invented();
        names.protect(person);
        return SampleRequest.withToken(people.newcomer(Role.EDITOR).token())
                .body(Map.of("document", papers.draft(), "content", naming(person)));
    }

    private String reported() {
        Invented person = names.invented();
        names.protect(person);
        return new Colleague(people.newcomer(Role.EDITOR).token())
                .post(
                        "/false-alarms",
                        Map.of("document", papers.draft(), "content", naming(person)))
                .then()
                .statusCode(202)
                .extract()
                .path("proposal");
    }
}
