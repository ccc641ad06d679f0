package org.notorturetj.desk.preview;

import java.util.List;
import java.util.Map;

import org.notorturetj.support.content.Invented;
import org.notorturetj.support.people.Colleague;

import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static org.notorturetj.support.people.Colleague.facts;
import static org.notorturetj.support.people.Colleague.text;

/** Articles of two people at the desk, and links to their previews. */
final class LinkedArticles {
    /** Where a link leads, before its token. */
    static final String OPEN = "/desk/v1/previews/";

    private final Colleague editor;
    private final Colleague coordinator;

    LinkedArticles(Colleague editor, Colleague coordinator) {
        this.editor = editor;
        this.coordinator = coordinator;
    }

    static Response make(Colleague who, String id, Map<String, Object> body) {
        return who.post(text(id, "ru") + "/previews", body);
    }

    /** The token of a new link of the editor. */
    String token(String id) {
        return make(editor, id, Map.of()).then().statusCode(201).extract().path("token");
    }

    static Response open(String token) {
        return given().get(OPEN + token);
    }

    /** An article with facts and a Russian text, both drafts. */
    String article(String title) {
        String id = editor.creates("article");
        editor.savesFacts(id, Invented.articleFacts("news")).then().statusCode(200);
        save(id, title);
        return id;
    }

    void save(String id, String title) {
        editor.savesText(id, "ru", Invented.articleText(id, title)).then().statusCode(200);
    }

    void publish(String id) {
        for (String path : List.of(facts(id), text(id, "ru"))) {
            editor.submits(path);
            coordinator.approves(path);
        }
        editor.publishes(id, "ru").then().statusCode(200);
    }
}
