package org.notorturetj.contract.recipe;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.access.Role;
import org.notorturetj.platform.RandomId;

/** By when authorities must reply. */
@ApplicationScoped
public class ReplyRecipes implements RecipeBook {
    private final People people;

    ReplyRecipes(People people) {
        this.people = people;
    }

    @Override
    public void addTo(Recipes recipes) {
        recipes.add("listReplyRules", lang -> confirmed());
        recipes.add("proposeReplyRule", lang -> people.as(Role.EDITOR).body(rule()));
        recipes.add("getReplyDue", lang -> confirmed().query("published", "2025-06-02"))
                .when("study=true", lang -> study().query("published", "2025-06-02"))
                .values("published", "2025-06-02");
        recipes.add("listWorkingCalendars", lang -> people.as(Role.LAWYER));
        recipes.add(
                "proposeCalendarDays",
                lang -> people.as(Role.EDITOR).path("code", "six-day").body(days()));
    }

    /** A rule that nobody else has asked for: three working days. */
    public static Map<String, Object> rule() {
        return Map.of(
                "law",
                "Invented law " + RandomId.ofDocument(),
                "paragraph",
                "article 1",
                "study",
                false,
                "term",
                Map.of(
                        "unit",
                        "working-day",
                        "number",
                        3,
                        "countsFirstDay",
                        false,
                        "rollsOver",
                        false),
                "calendar",
                "five-day",
                "inForceFrom",
                "2013-03-19");
    }

    /** A day that was announced. */
    public static Map<String, Object> day(String day, String kind, String source) {
        return Map.of("day", day, "kind", kind, "source", source, "announcedOn", "2025-01-15");
    }

    private static Map<String, Object> days() {
        String source = "Invented decree " + RandomId.ofDocument();
        return Map.of("days", List.of(day("2031-06-04", "holiday", source)));
    }

    private SampleRequest confirmed() {
        confirm(rule());
        return people.as(Role.EDITOR);
    }

    private SampleRequest study() {
        Map<String, Object> rule = new TreeMap<>(rule());
        rule.put("study", true);
        confirm(rule);
        return people.as(Role.EDITOR).query("study", true);
    }

    private void confirm(Map<String, Object> rule) {
        String proposal =
                people.colleague(Role.EDITOR)
                        .post("/reply-rules", rule)
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("proposal");
        people.colleague(Role.LAWYER)
                .post("/proposals/" + proposal + "/approval")
                .then()
                .statusCode(200);
    }
}
