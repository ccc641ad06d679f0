package org.notorturetj.contract.recipe;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.access.Role;
import org.notorturetj.support.imported.WaitingForTests;

/** Names in texts of the previous website. */
@ApplicationScoped
class ImportedNameRecipes implements RecipeBook {
    private final People people;

    ImportedNameRecipes(People people) {
        this.people = people;
    }

    @Override
    public void addTo(Recipes recipes) {
        recipes.add("listImportedNames", lang -> two());
        recipes.add("decideImportedName", lang -> decision("initials"))
                .when("decision", lang -> decision("nobody"));
        recipes.add("undecideImportedName", lang -> decided());
    }

    private SampleRequest two() {
        WaitingForTests.waits(
                WaitingForTests.name("первов один", "Первов Один"),
                WaitingForTests.name("вторев другой", "Вторев Другой"));
        return people.as(Role.COORDINATOR);
    }

    private SampleRequest decision(String decision) {
        return two().path("id", first()).body(Map.of("decision", decision));
    }

    private SampleRequest decided() {
        two();
        String id = first();
        people.colleague(Role.COORDINATOR)
                .put("/imported-names/" + id, Map.of("decision", "initials"))
                .then()
                .statusCode(200);
        return people.as(Role.COORDINATOR).path("id", id);
    }

    private String first() {
        return people.colleague(Role.COORDINATOR).get("/imported-names").path("items[0].id");
    }
}
