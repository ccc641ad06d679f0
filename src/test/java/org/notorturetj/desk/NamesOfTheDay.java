package org.notorturetj.desk;

import java.util.Map;

import org.notorturetj.platform.text.Slugs;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.ProtectedPeople;

import io.restassured.response.Response;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.notorturetj.support.people.Colleague.text;

/** The hour of the worked day in which somebody types a full name, again and again. */
final class NamesOfTheDay {
    private final ProtectedPeople.Invented person;

    /** Somebody is protected. */
    NamesOfTheDay(ProtectedPeople people) {
        person = people.invented();
        people.protect(person);
    }

    /** In a Russian update, a Tajik translation, a slug, a comment and the text of a push. */
    void areRefused(Colleague editor, Colleague translator, String update) {
        refused(
                editor.savesText(update, "ru", update("Суд допросил " + person.full() + "а.")),
                "/body",
                "Суд допросил " + person.initials());
        refused(
                translator.savesText(update, "tg", update(person.full() + "ро бурданд.")),
                "/body",
                person.initials() + " бурданд.");
        refused(
                editor.post(
                        "/documents", began("article", "slug", Slugs.of("суд " + person.full()))),
                "/texts/ru/slug",
                "sud-" + Slugs.of(person.initials()));
        refused(
                editor.post(
                        text(update, "ru") + "/comments",
                        Map.of("body", "О " + person.full() + "е?")),
                "/body",
                "О " + person.initials() + "?");
        refused(
                editor.post("/documents", began("alert", "title", "Ищут " + person.full() + "а")),
                "/texts/ru/title",
                "Ищут " + person.initials());
    }

    private static void refused(Response answer, String member, String offered) {
        answer.then()
                .statusCode(422)
                .body("type", equalTo("/problems/protected-name"))
                .body("errors[0].parameter", equalTo(member))
                .body("errors[0].named.offered", containsString(offered));
    }

    private static Map<String, Object> began(String type, String member, String words) {
        return Map.of("type", type, "texts", Map.of("ru", Map.of(member, words)));
    }

    private static Map<String, Object> update(String body) {
        return Map.of("title", "Обновление", "summary", "Одно предложение.", "body", body);
    }
}
