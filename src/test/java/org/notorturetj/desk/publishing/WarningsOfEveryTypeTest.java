package org.notorturetj.desk.publishing;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.notorturetj.access.Role;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;
import org.notorturetj.contract.sweep.GoodContents;
import org.notorturetj.desk.consent.Agreed;
import org.notorturetj.desk.type.ServedSchemas;
import org.notorturetj.platform.RandomId;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.support.content.MediaDocuments;
import org.notorturetj.support.content.Newsroom;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.notorturetj.support.people.Colleague.facts;
import static org.notorturetj.support.people.Colleague.text;

/** Whatever is about people is published over no warning that nobody names, and only that warns. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class WarningsOfEveryTypeTest {
    private static final String AGED = "Н. Н., 34 года, рассказал об этом адвокату.";

    private static final int UNBOUNDED = Integer.MAX_VALUE;

    @Inject Staff staff;
    @Inject Agreed agreed;
    @Inject MediaDocuments media;
    @Inject Newsroom newsroom;
    @Inject Clock clock;

    private Staff.Member author;
    private Colleague editor;
    private Colleague coordinator;
    private ServedSchemas schemas;
    private GoodContents goods;

    @BeforeEach
    void arrive() {
        author = staff.with(Role.EDITOR);
        editor = new Colleague(author.token());
        coordinator = new Colleague(staff.with(Role.COORDINATOR).token());
        schemas = new ServedSchemas(editor);
        goods = new GoodContents(schemas, editor, agreed, media, clock);
    }

    static Stream<DocumentType> about_people() {
        return Stream.of(DocumentType.values()).filter(type -> type.is(Trait.PEOPLE));
    }

    static Stream<DocumentType> about_nobody() {
        return Stream.of(DocumentType.values())
                .filter(type -> !type.is(Trait.PEOPLE) && !type.is(Trait.NOT_TRANSLATED));
    }

    @ParameterizedTest
    @MethodSource("about_people")
    void each_is_named_by_whoever_publishes_and_kept(DocumentType type) {
        ObjectNode good = goods.of(type.word(), "text", false, 1);
        String member = member(type, good);
        String id = written(type, good.put(member, AGED));
        approves(facts(id));
        approves(text(id, "ru"));
        if (type == DocumentType.CASE) {
            agreed.to(id);
        }
        boolean goesAlong = type.is(Trait.SHOWN_BY_OTHERS);
        String part = goesAlong ? articleThatShows(id) : id;
        String place = goesAlong ? "/along/" + id : "/parts/0";
        Map<String, Object> publication = new HashMap<>();
        publication.put("parts", List.of(Map.of("document", part, "languages", List.of("ru"))));

        Response refused = editor.post("/publications", publication);

        refused.then()
                .statusCode(409)
                .body("type", equalTo("/problems/warnings-unacknowledged"))
                .body("errors.warning.warning", hasItem("age"))
                .body("errors.parameter", hasItem(place + "/editions/ru/" + member));

        publication.put("accepted", refused.path("errors.warning"));
        Response taken = editor.post("/publications", publication);
        try {
            if (taken.statusCode() == 202) { // two people
                String proposal = taken.path("proposal");
                coordinator.post("/proposals/" + proposal + "/approval").then().statusCode(200);
            } else {
                taken.then().statusCode(200);
            }
            coordinator
                    .get("/audit?document=" + id + "&action=warning.accept")
                    .then()
                    .body("items.actor", hasItem(author.id()))
                    .body("items.fields", hasItem(List.of(member + ".age")));
        } finally {
            newsroom.withdraw(part, Language.RU);
        }
    }

    @ParameterizedTest
    @MethodSource("about_nobody")
    void what_is_about_nobody_tells_of_no_age(DocumentType type) {
        ObjectNode good = goods.of(type.word(), "text", false, 1);
        String member = member(type, good);
        editor.get(text(written(type, good.put(member, AGED)), "ru"))
                .then()
                .body("content." + member, equalTo(AGED))
                .body("warnings.warning", not(hasItem("age")));
    }

    private String articleThatShows(String picture) {
        return newsroom.approved(
                "article",
                Map.of("kind", "news", "section", "news", "image", picture),
                Map.of(Language.RU, Newsroom.text("shows-" + picture)));
    }

    private String written(DocumentType type, ObjectNode text) {
        String id = editor.creates(type.word(), "warned-" + RandomId.ofDocument());
        editor.savesFacts(id, members(goods.of(type.word(), "facts", false, 1)))
                .then()
                .statusCode(200);
        editor.savesText(id, "ru", members(text)).then().statusCode(200);
        return id;
    }

    private void approves(String path) {
        editor.submits(path);
        coordinator.approves(path);
    }

    /** Of those that are written in sentences, the longest. */
    private String member(DocumentType type, ObjectNode text) {
        JsonNode members = schemas.of(type.word(), "text").path("properties");
        return text.properties().stream()
                .filter(it -> it.getValue().asText().matches("Invented words of .*|w+"))
                .map(Map.Entry::getKey)
                .max(
                        Comparator.comparingInt(
                                it -> members.path(it).path("maxLength").asInt(UNBOUNDED)))
                .orElseThrow();
    }

    /** Nothing twice in a list: a form, in which another test may open it, has each once. */
    private static Map<String, Object> members(ObjectNode content) {
        Map<String, Object> members =
                CanonicalJson.mapper().convertValue(content, new TypeReference<>() {});
        members.replaceAll(
                (name, value) ->
                        value instanceof List<?> list ? list.stream().distinct().toList() : value);
        return members;
    }
}
