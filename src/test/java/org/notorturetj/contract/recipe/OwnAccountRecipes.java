package org.notorturetj.contract.recipe;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.access.Role;
import org.notorturetj.platform.RandomId;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Desk;
import org.notorturetj.support.people.Staff;
import org.notorturetj.support.people.Staff.Member;

/** Signing in, sessions, and what everybody does with an account of her own. */
@ApplicationScoped
class OwnAccountRecipes implements RecipeBook {
    private static final Map<String, String> PASSWORD = Map.of("password", Staff.PASSWORD);

    private final People people;
    private final Staff staff;

    OwnAccountRecipes(People people, Staff staff) {
        this.people = people;
        this.staff = staff;
    }

    @Override
    public void addTo(Recipes recipes) {
        recipes.add("signIn", lang -> signIn(somebody()))
                .when("code", lang -> withCode(Role.LAWYER, this::signIn))
                .when("returnKey", lang -> returning(somebody()));
        recipes.add("listSessions", lang -> people.as(Role.EDITOR));
        recipes.add("endSession", lang -> endSession(somebody()));
        recipes.add("getOwnAccount", lang -> people.as(Role.EDITOR));
        recipes.add("getMe", lang -> people.as(Role.EDITOR));
        recipes.add("changeProfile", lang -> as(somebody()).body(Map.of()))
                .when(
                        "displayName",
                        lang -> as(somebody()).body(Map.of("displayName", invented())));
        recipes.add("freezeOwnAccount", lang -> as(somebody()));
        recipes.add("changeEmail", lang -> as(somebody()).body(PASSWORD));
        recipes.add("changePassword", lang -> as(somebody()).body(passwords()));
        recipes.add("enrolTotp", lang -> proof(somebody()))
                .when("code", lang -> withCode(Role.LAWYER, this::proof));
        recipes.add("confirmTotp", lang -> confirmation(somebody()));
        recipes.add("removeTotp", lang -> withCode(Role.EDITOR, this::proof))
                .when("code", lang -> withCode(Role.TRANSLATOR, this::proof));
        recipes.add("getLimits", lang -> people.as(Role.EDITOR));
    }

    /** A name that nobody else has. */
    private static String invented() {
        return "Invented " + RandomId.of(6).replaceAll("[01]", "x");
    }

    private Member somebody() {
        return people.newcomer(Role.EDITOR);
    }

    private SampleRequest as(Member member) {
        return SampleRequest.withToken(member.token());
    }

    private SampleRequest signIn(Member member) {
        return SampleRequest.anonymous()
                .body(Map.of("login", member.login(), "password", Staff.PASSWORD));
    }

    private SampleRequest returning(Member member) {
        String key = Desk.signIn(member.login(), Staff.PASSWORD).jsonPath().getString("returnKey");
        return signIn(member).member("returnKey", key);
    }

    private SampleRequest proof(Member member) {
        return as(member).body(PASSWORD);
    }

    private SampleRequest withCode(
            Role role, java.util.function.Function<Member, SampleRequest> request) {
        Member member = people.newcomer(role);
        String secret = staff.enrolTotp(member.id());
        return request.apply(member).member("code", staff.code(secret, 0));
    }

    private SampleRequest confirmation(Member member) {
        String secret =
                new Colleague(member.token()).post("/account/totp", PASSWORD).path("secret");
        return as(member).body(Map.of("code", staff.code(secret, 0)));
    }

    private SampleRequest endSession(Member member) {
        return as(member)
                .path(
                        "id",
                        new Colleague(member.token()).get("/sessions").<String>path("items[0].id"));
    }

    private static Map<String, String> passwords() {
        return Map.of("current", Staff.PASSWORD, "next", "nine-quiet-apricot-trees");
    }
}
