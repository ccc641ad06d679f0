package org.notorturetj.contract.recipe;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.access.Role;

/** Steps with texts of the previous website. */
@ApplicationScoped
class ImportedTextRecipes implements RecipeBook {
    private final People people;
    private final ImportedPapers papers;

    ImportedTextRecipes(People people, ImportedPapers papers) {
        this.people = people;
        this.papers = papers;
    }

    @Override
    public void addTo(Recipes recipes) {
        recipes.add("listImportedTexts", lang -> two());
        recipes.add("stepImportedTexts", lang -> step("published"))
                .when("until", lang -> step("in_review"));
    }

    private SampleRequest two() {
        papers.draft();
        papers.draft();
        return people.as(Role.COORDINATOR);
    }

    private SampleRequest step(String until) {
        Map<String, Object> seen = people.colleague(Role.COORDINATOR).seen(papers.draft());
        return people.as(Role.COORDINATOR)
                .body(Map.of("documents", List.of(seen), "until", until, "accepted", List.of()));
    }
}
