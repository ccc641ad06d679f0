package org.notorturetj.contract.recipe;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.access.Role;
import org.notorturetj.platform.RandomId;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.people.Colleague;

import static org.notorturetj.support.people.Colleague.facts;
import static org.notorturetj.support.people.Colleague.text;

/** Documents, their facts and texts, from the first draft to the approval. */
@ApplicationScoped
class WritingRecipes implements RecipeBook {
    private static final Object[] TYPES = {
        "alert",
        "article",
        "case",
        "case-update",
        "contact",
        "guide",
        "home",
        "hotline",
        "page",
        "policy",
        "region",
        "section",
        "topic"
    };

    private static final Map<String, Object> SHORT =
            Map.of("title", "Title", "summary", "Summary.");
    private static final Map<String, Object> SHORT_WITH_BODY =
            Map.of("title", "Title", "summary", "Summary.", "body", "Text.");

    private final People people;
    private final Papers papers;
    private final PublicationRecipes publications;

    WritingRecipes(People people, Papers papers, PublicationRecipes publications) {
        this.people = people;
        this.papers = papers;
        this.publications = publications;
    }

    @Override
    public void addTo(Recipes recipes) {
        addLists(recipes);
        recipes.add("createDocument", lang -> editor().body(Map.of("type", "article")))
                .values("type", TYPES)
                .when("key", lang -> editor().body(section()))
                .when("facts", lang -> editor().body(filled()))
                .when("texts", lang -> editor().body(filled()))
                .when("original", lang -> editor().body(filled()).member("original", lang))
                .when("submit", lang -> editor().body(filled()).member("submit", true));
        recipes.add("copyDocument", lang -> editor().path("id", papers.draft()));
        recipes.add("changeTopics", lang -> underTopic())
                .when("to", lang -> underTopic().member("to", topic()));
        Recipes.Entry replacing = recipes.add("replaceInDrafts", lang -> replaceable(lang));
        for (String lang : List.of("tg", "ru", "en")) {
            replacing.when("language=" + lang, any -> replaceable(lang));
        }
        recipes.add("getDocument", lang -> editor().path("id", shared()));
        recipes.add("getEditingScreen", lang -> editor().path("id", shared()))
                .when("language", lang -> editor().path("id", shared()).query("language", lang))
                .when("from", lang -> editor().path("id", shared()).query("from", lang));
        addFacts(recipes);
        addTexts(recipes);
        addSeveral(recipes);
        recipes.add("draftAlert", lang -> editor().path("id", papers.update()))
                .when("texts", lang -> alert(Map.of("texts", Map.of(lang, SHORT))))
                .when("submit", lang -> alert(Map.of("submit", true)));
        recipes.add("listWarnings", lang -> editor().path("id", naming()));
    }

    private void addLists(Recipes recipes) {
        for (String list : List.of("listDocuments", "getDocumentCounts")) {
            recipes.add(list, lang -> inEveryState())
                    .values("type", TYPES)
                    .when("section", lang -> inEveryState().query("section", "activities"))
                    .when("title", lang -> inEveryState().query("title", "TITLE"))
                    .when("q", lang -> inEveryState().query("q", "TITLE"))
                    .when("author", lang -> own().query("author", people.member(Role.EDITOR).id()))
                    .when("region", lang -> inRegion().query("region", "TJ-DU"))
                    .when("changedTo", lang -> own().query("changedTo", "2090-01-01"))
                    .when("mine=true", lang -> own().query("mine", true))
                    .when("template=true", lang -> template().query("template", true))
                    .when("assigned=true", lang -> assigned().query("assigned", true));
        }
        recipes.add("listTypes", lang -> editor());
        recipes.add("listVocabularies", lang -> editor());
        recipes.add("sayEditing", lang -> editor().path("id", shared()).body(Map.of()))
                .when("basedOn", lang -> typing(lang).member("basedOn", "1-1-1"))
                .when("content", lang -> typing(lang));
        recipes.add("stopEditing", lang -> editor().path("id", shared()));
        recipes.add("listAutosaves", lang -> typed(lang));
        recipes.add("discardAutosave", lang -> typed(lang).path("part", lang))
                .values("part", "facts", "tg", "ru", "en");
    }

    private SampleRequest typing(String lang) {
        return editor().path("id", shared())
                .body(Map.of("language", lang, "content", Map.of("title", "Half a tit")));
    }

    /** For somebody who has not saved what she typed. */
    private SampleRequest typed(String lang) {
        people.colleague(Role.EDITOR)
                .put(
                        "/documents/" + shared() + "/editing",
                        Map.of("language", lang, "content", Map.of("title", "Half a tit")))
                .then()
                .statusCode(200);
        return editor().path("id", shared());
    }

    private SampleRequest underTopic() {
        String topic = topic();
        Map<String, Object> facts = new HashMap<>(Invented.articleFacts("news"));
        facts.put("topics", List.of(topic));
        people.colleague(Role.EDITOR)
                .post("/documents", Map.of("type", "article", "facts", facts))
                .then()
                .statusCode(201);
        return editor().body(Map.of("from", topic));
    }

    private String topic() {
        String key = "topic-" + RandomId.of(8);
        people.colleague(Role.EDITOR).creates("topic", key);
        return key;
    }

    private SampleRequest replaceable(String lang) {
        people.colleague(Role.EDITOR)
                .savesText(papers.draft(), lang, Map.of("title", "Replaceable"))
                .then()
                .statusCode(200);
        return editor().body(
                        Map.of("find", "Replaceable", "replace", "Replaced", "language", lang));
    }

    /** A list in which one is a template. */
    private SampleRequest template() {
        people.colleague(Role.EDITOR)
                .post("/documents", Map.of("type", "article", "template", true))
                .then()
                .statusCode(201);
        return editor();
    }

    /** A list for somebody who has written a document. */
    private SampleRequest own() {
        people.colleague(Role.EDITOR)
                .savesText(papers.draft(), "ru", Papers.text("own"))
                .then()
                .statusCode(200);
        return editor();
    }

    /** A list with something about a region. */
    private SampleRequest inRegion() {
        Map<String, Object> facts = new java.util.TreeMap<>(Invented.articleFacts("news"));
        facts.put("regions", List.of("TJ-DU"));
        people.colleague(Role.EDITOR).savesFacts(papers.draft(), facts).then().statusCode(200);
        return editor();
    }

    /** A list for somebody who is asked to go on with a text. */
    private SampleRequest assigned() {
        people.colleague(Role.EDITOR)
                .put(
                        text(papers.draft(), "ru") + "/assignment",
                        Map.of("assignee", people.member(Role.TRANSLATOR).id()))
                .then()
                .statusCode(200);
        return people.as(Role.TRANSLATOR);
    }

    private void addFacts(Recipes recipes) {
        recipes.add("getFacts", lang -> editor().path("id", shared()));
        recipes.add("saveFacts", lang -> saveFacts(papers.draft()))
                .when("If-None-Match", lang -> firstFacts());
        recipes.add("submitFacts", lang -> ofFacts(Role.EDITOR, papers.draft()));
        recipes.add("approveFacts", lang -> ofFacts(Role.COORDINATOR, papers.inReview()));
        recipes.add("requestChangesOfFacts", lang -> ofFacts(Role.COORDINATOR, papers.inReview()))
                .when(
                        "comment",
                        lang ->
                                ofFacts(Role.COORDINATOR, papers.inReview())
                                        .member("comment", "Invented."));
        recipes.add("listFactsComments", lang -> commentedFacts());
        addsComments(recipes.add("addFactsComment", lang -> says()), "/kind", "news");
        recipes.add("markFactsCommentResolved", lang -> resolves("", papers.draft()));
    }

    private void addTexts(Recipes recipes) {
        recipes.add("getText", lang -> editor().path("id", shared()));
        recipes.add("saveText", lang -> saveText(papers.draft(), lang))
                .when("If-None-Match", lang -> firstText())
                .when(
                        "source",
                        lang ->
                                saveText(papers.draft(), lang)
                                        .member("source", Map.of("language", other(lang))));
        recipes.add("submitText", lang -> ofText(Role.EDITOR, papers.draft(), lang));
        recipes.add("approveText", lang -> ofText(Role.COORDINATOR, papers.inReview(), lang));
        recipes.add(
                        "requestChangesOfText",
                        lang -> ofText(Role.COORDINATOR, papers.inReview(), lang))
                .when(
                        "comment",
                        lang ->
                                ofText(Role.COORDINATOR, papers.inReview(), lang)
                                        .member("comment", "Invented."));
        recipes.add("assignText", lang -> editor().path("id", papers.draft()).body(Map.of()))
                .when("assignee", lang -> assignment());
        recipes.add("listComments", lang -> commented(lang));
        addsComments(recipes.add("addComment", lang -> says()), "/title", "Title");
        recipes.add("markCommentResolved", lang -> resolves(lang, papers.draft()));
    }

    private void addsComments(Recipes.Entry entry, String member, String quote) {
        entry.when("member", lang -> says().member("member", member))
                .when("quote", lang -> says().member("member", member).member("quote", quote))
                .when(
                        "mentions",
                        lang ->
                                says().member(
                                                "mentions",
                                                List.of(people.member(Role.LAWYER).id())));
    }

    private SampleRequest says() {
        return editor().path("id", shared()).body(Map.of("body", "Invented."));
    }

    /** A comment on a text, or on facts. */
    private SampleRequest resolves(String language, String id) {
        String path = language.isEmpty() ? facts(id) : text(id, language);
        String comment =
                people.colleague(Role.EDITOR)
                        .post(path + "/comments", Map.of("body", "Invented."))
                        .path("id");
        return editor().path("id", id).path("comment", comment);
    }

    private void addSeveral(Recipes recipes) {
        recipes.add("listSubmissions", lang -> waiting());
        recipes.add("submitDocuments", lang -> editor().body(seen(papers.draft())));
        recipes.add(
                "approveDocuments",
                lang -> people.as(Role.COORDINATOR).body(seen(papers.inReview())));
        recipes.add("deleteDraft", lang -> deletion(people.colleague(Role.EDITOR)))
                .when("facts", lang -> deletion(people.colleague(Role.EDITOR)))
                .when("texts", lang -> deletion(people.colleague(Role.EDITOR)));
    }

    private SampleRequest waiting() {
        papers.shared("in review", papers::inReview);
        papers.shared("in review too", papers::inReview);
        return editor();
    }

    private static Map<String, Object> filled() {
        return Map.of(
                "type",
                "article",
                "facts",
                Invented.articleFacts("news"),
                "texts",
                Map.of("ru", SHORT_WITH_BODY, "tg", SHORT_WITH_BODY));
    }

    private SampleRequest alert(Map<String, Object> body) {
        return editor().path("id", papers.update()).body(body);
    }

    /** All parts of a document as they are now. */
    private Map<String, Object> seen(String id) {
        return Map.of("documents", List.of(people.colleague(Role.EDITOR).seen(id)));
    }

    private SampleRequest deletion(Colleague writer) {
        String id = writer.post("/documents", filled()).then().extract().path("id");
        Map<String, Object> seen = new TreeMap<>(writer.seen(id));
        seen.remove("document");
        return editor().path("id", id).body(seen);
    }

    private SampleRequest editor() {
        return people.as(Role.EDITOR);
    }

    private String shared() {
        return papers.shared("draft", papers::draft);
    }

    private SampleRequest inEveryState() {
        shared();
        papers.shared("in review", papers::inReview);
        papers.shared("changes requested", papers::changesRequested);
        papers.shared("approved", papers::approved);
        papers.shared("published", papers::published);
        papers.shared("withdrawn", papers::withdrawn);
        publications.scheduled();
        return editor();
    }

    /** A text that names an official. */
    private String naming() {
        String id = papers.draft();
        Map<String, Object> text = new TreeMap<>(Papers.text(id));
        text.put("body", "Investigator John Madeup refused the examination.");
        people.colleague(Role.EDITOR).savesText(id, "en", text).then().statusCode(200);
        return id;
    }

    private static Map<String, Object> section() {
        return Map.of("type", "section", "key", RandomId.ofDocument());
    }

    private SampleRequest ofFacts(Role role, String id) {
        return people.conditional(role, facts(id)).path("id", id);
    }

    private SampleRequest ofText(Role role, String id, String language) {
        return people.conditional(role, text(id, language)).path("id", id);
    }

    private SampleRequest saveFacts(String id) {
        return ofFacts(Role.EDITOR, id).body(content(Invented.articleFacts("news")));
    }

    private SampleRequest firstFacts() {
        return editor().path("id", people.colleague(Role.EDITOR).creates("article"))
                .header("If-None-Match", "*")
                .body(content(Invented.articleFacts("news")));
    }

    private SampleRequest saveText(String id, String language) {
        return ofText(Role.EDITOR, id, language).body(content(Papers.text(id)));
    }

    private static String other(String language) {
        return language.equals("en") ? "ru" : "en";
    }

    private SampleRequest firstText() {
        String id = people.colleague(Role.EDITOR).creates("article");
        return editor().path("id", id).header("If-None-Match", "*").body(content(Papers.text(id)));
    }

    private SampleRequest assignment() {
        return editor().path("id", papers.draft())
                .body(Map.of("assignee", people.member(Role.TRANSLATOR).id()));
    }

    private SampleRequest commented(String language) {
        String id = papers.draft();
        people.colleague(Role.EDITOR)
                .post(text(id, language) + "/comments", Map.of("body", "Invented."));
        return editor().path("id", id);
    }

    private SampleRequest commentedFacts() {
        String id = papers.draft();
        people.colleague(Role.EDITOR).post(facts(id) + "/comments", Map.of("body", "Invented."));
        return editor().path("id", id);
    }

    private static Map<String, Object> content(Map<String, Object> content) {
        return Map.of("content", content);
    }
}
