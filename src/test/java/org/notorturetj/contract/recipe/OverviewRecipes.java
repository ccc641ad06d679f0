package org.notorturetj.contract.recipe;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.access.Role;

/** What waits for whom, and what wakes phones. */
@ApplicationScoped
class OverviewRecipes implements RecipeBook {
    private final People people;
    private final Papers papers;
    private final PublicationRecipes publications;

    OverviewRecipes(People people, Papers papers, PublicationRecipes publications) {
        this.people = people;
        this.papers = papers;
        this.publications = publications;
    }

    @Override
    public void addTo(Recipes recipes) {
        recipes.add("getInbox", lang -> inbox())
                .when("group", lang -> inbox().query("group", "approve"));
        recipes.add("listColleagues", lang -> people.as(Role.COORDINATOR))
                .when(
                        "may",
                        lang -> {
                            people.member(Role.LAWYER);
                            return people.as(Role.COORDINATOR).query("may", "legal_review");
                        })
                .when(
                        "document",
                        lang -> people.as(Role.COORDINATOR).query("document", papers.inReview()));
        recipes.add("getDue", lang -> publications.scheduled());
        recipes.add("listBrokenLinks", lang -> linking());
        recipes.add(
                "listMissingTranslations",
                lang -> people.as(Role.TRANSLATOR).query("language", lang));
        recipes.add(
                        "listTextMentions",
                        lang ->
                                people.as(Role.TRANSLATOR)
                                        .path("id", papers.shared("line", papers::line)))
                .thatFindsNothing();
        recipes.add("listWakeups", lang -> ofAlert(Role.EDITOR));
        recipes.add("getWakeupPreview", lang -> ofAlert(Role.EDITOR));
        recipes.add("rehearseWakeup", lang -> ofAlert(Role.COORDINATOR));
        recipes.add("wakeTestDevices", lang -> ofAlert(Role.COORDINATOR)).thatFindsNothing();
    }

    private SampleRequest inbox() {
        papers.shared("in review", papers::inReview);
        return people.as(Role.COORDINATOR);
    }

    private SampleRequest linking() {
        papers.shared("leading nowhere", papers::leadingNowhere);
        return people.as(Role.EDITOR);
    }

    private SampleRequest ofAlert(Role role) {
        return people.as(role).path("id", papers.shared("published alert", papers::publishedAlert));
    }
}
