package org.notorturetj.contract.recipe;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.access.Role;
import org.notorturetj.platform.RandomId;
import org.notorturetj.support.people.Staff;

/** What an administrator does with the accounts of others. */
@ApplicationScoped
class AccountRecipes implements RecipeBook {
    private final People people;
    private final Staff staff;

    AccountRecipes(People people, Staff staff) {
        this.people = people;
        this.staff = staff;
    }

    @Override
    public void addTo(Recipes recipes) {
        recipes.add("listAccounts", lang -> people.as(Role.ADMINISTRATOR));
        recipes.add("createAccount", lang -> creation()).values("roles", roles());
        recipes.add("getAccount", lang -> to(Role.EDITOR));
        recipes.add("freezeAccount", lang -> to(Role.EDITOR));
        recipes.add("unfreezeAccount", lang -> toFrozen());
        recipes.add("changeRoles", lang -> change()).values("roles", rolesOfPeople());
        recipes.add("requireTotp", lang -> to(Role.EDITOR).body(Map.of("required", true)));
        recipes.add("resetCredentials", lang -> reset(Role.EDITOR, "password"))
                .when("what=token", lang -> reset(Role.SERVICE, "token"))
                .when(
                        "email",
                        lang -> reset(Role.EDITOR, "email").member("email", "new@example.org"));
        recipes.add("listSessionsOfAccount", lang -> to(Role.EDITOR));
        recipes.add("endSessionsOfAccount", lang -> to(Role.EDITOR));
        recipes.add("listAudit", lang -> people.as(Role.COORDINATOR))
                .when(
                        "actor",
                        lang -> people.as(Role.COORDINATOR).query("actor", somebodyWhoActed()));
    }

    private String somebodyWhoActed() {
        people.colleague(Role.EDITOR).creates("article");
        return people.member(Role.EDITOR).id();
    }

    /** With a second approver there: nobody makes one alone. */
    private SampleRequest creation() {
        people.member(Role.COORDINATOR);
        return people.as(Role.ADMINISTRATOR).body(account());
    }

    /** A request about somebody new. */
    private SampleRequest to(Role role) {
        return people.as(Role.ADMINISTRATOR).path("id", people.newcomer(role).id());
    }

    private SampleRequest change() {
        people.member(Role.COORDINATOR);
        return to(Role.EDITOR).body(Map.of("roles", List.of("lawyer")));
    }

    private SampleRequest toFrozen() {
        String id = people.newcomer(Role.EDITOR).id();
        staff.freeze(id);
        return people.as(Role.ADMINISTRATOR).path("id", id);
    }

    private SampleRequest reset(Role role, String what) {
        return to(role).body(Map.of("what", what));
    }

    private static Map<String, Object> account() {
        return Map.of("login", "planted-" + RandomId.of(8), "roles", List.of("editor"));
    }

    private static Object[] roles() {
        return Arrays.stream(Role.values()).map(role -> List.of(role.word())).toArray();
    }

    private static Object[] rolesOfPeople() {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.SERVICE)
                .map(role -> List.of(role.word()))
                .toArray();
    }
}
