package org.notorturetj.desk.document;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.notorturetj.access.Role;
import org.notorturetj.contract.recipe.Papers;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.restassured.response.ValidatableResponse;

import static org.notorturetj.support.people.Colleague.facts;
import static org.notorturetj.support.people.Colleague.text;

/** Contacts, lines and guides whose addresses are submitted. */
abstract class AddressTesting {
    static final Map<String, String> CONTACT_TEXT =
            Map.of("name", "Contact", "description", "Invented.", "riskNote", "Invented.");

    @Inject Staff staff;
    @Inject Given given;
    @Inject Papers papers;

    Colleague editor;
    Colleague coordinator;

    @BeforeEach
    void arrive() {
        editor = new Colleague(staff.with(Role.EDITOR).token());
        coordinator = new Colleague(staff.with(Role.COORDINATOR).token());
    }

    @AfterEach
    void tidy_up() {
        papers.withdrawAll();
        given.noMore();
        staff.clearDelays();
    }

    static Map<String, Object> contact(String kind, String address, String url) {
        return Map.of("rank", 900, "kind", kind, "address", address, "url", url);
    }

    static Map<String, Object> guideText(String slug, Map<String, String> source) {
        Map<String, Object> text = new TreeMap<>(Invented.guideText(slug, "Guide"));
        text.put("sources", List.of(source));
        return text;
    }

    ValidatableResponse submitsContact(Map<String, Object> content) {
        String id = editor.creates("contact");
        editor.savesFacts(id, content).then().statusCode(200);
        return submits(facts(id));
    }

    ValidatableResponse submitsGuide(Map<String, String> source) {
        String id = editor.creates("guide");
        editor.savesFacts(id, Invented.guideFacts()).then().statusCode(200);
        editor.savesText(id, "ru", guideText(id, source)).then().statusCode(200);
        return submits(text(id, "ru"));
    }

    ValidatableResponse submits(String path) {
        return editor.performs(path, "/submission").then();
    }
}
