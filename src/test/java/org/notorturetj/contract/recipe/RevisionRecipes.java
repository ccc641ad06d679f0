package org.notorturetj.contract.recipe;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.access.Role;

import static org.notorturetj.support.people.Colleague.facts;
import static org.notorturetj.support.people.Colleague.text;

/** What was saved before, and what became different. */
@ApplicationScoped
class RevisionRecipes implements RecipeBook {
    private final People people;
    private final Papers papers;

    RevisionRecipes(People people, Papers papers) {
        this.people = people;
        this.papers = papers;
    }

    @Override
    public void addTo(Recipes recipes) {
        recipes.add("listFactsRevisions", lang -> ofTwoEditions());
        recipes.add("getFactsRevision", lang -> firstSave(ofTwoEditions()));
        recipes.add("restoreFactsRevision", lang -> restoreFacts(papers.savedTwice()));
        difference(recipes.add("compareFacts", lang -> ofTwoEditions().query("from", 1)));
        recipes.add("listRevisions", lang -> ofTwoEditions());
        recipes.add("getRevision", lang -> firstSave(ofTwoEditions()));
        recipes.add("restoreRevision", lang -> restoreText(papers.savedTwice(), lang));
        difference(recipes.add("compareTexts", lang -> ofTwoEditions().query("from", 1)));
    }

    private static void difference(Recipes.Entry recipe) {
        recipe.values("from", 1, 2).values("to", 1, 2).values("fromSave", 1).values("toSave", 1, 2);
    }

    private SampleRequest ofTwoEditions() {
        return people.as(Role.EDITOR)
                .path("id", papers.shared("two editions", papers::twoEditions));
    }

    private static SampleRequest firstSave(SampleRequest request) {
        return request.path("number", 1).path("save", 1);
    }

    private SampleRequest restoreFacts(String id) {
        return firstSave(people.conditional(Role.EDITOR, facts(id)).path("id", id));
    }

    private SampleRequest restoreText(String id, String language) {
        return firstSave(people.conditional(Role.EDITOR, text(id, language)).path("id", id));
    }
}
