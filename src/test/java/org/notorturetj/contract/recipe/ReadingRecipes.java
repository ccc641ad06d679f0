package org.notorturetj.contract.recipe;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.text.Language;
import org.notorturetj.platform.RandomId;
import org.notorturetj.support.content.MediaDocuments;
import org.notorturetj.support.content.Newsroom;

import static io.restassured.RestAssured.given;

/** What readers ask for, of the content that the server starts with. */
@ApplicationScoped
class ReadingRecipes implements RecipeBook {
    /** In texts of every type. */
    private static final String SEARCHED = "правовая помощь";

    /** Of the starter content: there are articles and updates of it. */
    private static final String SAMPLE_PICTURE = "n4erh3cp3zfadnae";

    private static final String SAMPLE_CASE = "sbcmwx";

    private final Papers papers;
    private final Newsroom newsroom;
    private final MediaDocuments media;
    private boolean archived;

    ReadingRecipes(Papers papers, Newsroom newsroom, MediaDocuments media) {
        this.papers = papers;
        this.newsroom = newsroom;
        this.media = media;
    }

    @Override
    public void addTo(Recipes recipes) {
        for (String everything :
                new String[] {
                    "getEntrance",
                    "getHome",
                    "listAlerts",
                    "listCases",
                    "listContacts",
                    "listGuides",
                    "listHotlines",
                    "listMedia",
                    "listPages",
                    "listRegions",
                    "listSections",
                    "listTopics",
                    "getVocabularies",
                    "getPolicy"
                }) {
            recipes.add(everything, lang -> SampleRequest.anonymous());
        }
        for (String ofCases :
                new String[] {"listArticles", "listCaseUpdates", "listEvents", "listReplies"}) {
            recipes.add(ofCases, lang -> SampleRequest.anonymous())
                    .when("case", lang -> SampleRequest.anonymous().query("case", SAMPLE_CASE));
        }
        recipes.add("getArticle", lang -> first("slug", lang + "/articles"));
        recipes.add("getRepublication", lang -> first("slug", lang + "/articles"));
        recipes.add("getEvent", lang -> first("slug", lang + "/events"));
        recipes.add("getReply", lang -> first("slug", lang + "/replies"));
        recipes.add("getMedia", lang -> picture());
        recipes.add("getMediaFile", lang -> file());
        recipes.add("getGuide", lang -> first("slug", lang + "/guides"));
        recipes.add("getPage", lang -> first("slug", lang + "/pages"));
        recipes.add("getCase", lang -> first("code", lang + "/cases"));
        recipes.add("getSearchResults", lang -> SampleRequest.anonymous().query("q", SEARCHED))
                .when("kind", lang -> archived(lang).query("q", "archived").query("kind", "news"))
                .when(
                        "region",
                        lang -> archived(lang).query("q", "archived").query("region", "TJ-KT"));
        recipes.add("searchContent", lang -> SampleRequest.anonymous().body(Map.of("q", SEARCHED)))
                .when(
                        "cursor",
                        lang ->
                                SampleRequest.anonymous()
                                        .body(
                                                Map.of(
                                                        "q",
                                                        SEARCHED,
                                                        "cursor",
                                                        nextOf(lang),
                                                        "limit",
                                                        1)));
        recipes.add(
                "getSearchSuggestions", lang -> SampleRequest.anonymous().query("q", "адвокат"));
        recipes.add("getFeedList", lang -> SampleRequest.anonymous());
        recipes.add("getSitemapIndex", lang -> SampleRequest.anonymous());
        recipes.add("getRobots", lang -> SampleRequest.anonymous());
        recipes.add("getNewsSitemap", lang -> SampleRequest.anonymous());
        recipes.add("getNewsroomGuide", lang -> SampleRequest.anonymous());
        recipes.add("getNewsroomPage", lang -> SampleRequest.anonymous());
        recipes.add("getPlainStart", lang -> SampleRequest.anonymous());
        recipes.add("getPlainHome", lang -> SampleRequest.anonymous());
        recipes.add("getPlainSearch", lang -> SampleRequest.anonymous());
        recipes.add("getPlainStyle", lang -> SampleRequest.anonymous());
        recipes.add(
                "getPlainPage", lang -> SampleRequest.anonymous().path("file", "hotlines.html"));
        recipes.add(
                "getPlainDocument",
                lang ->
                        SampleRequest.anonymous()
                                .path("folder", "cases")
                                .path("file", valueOfFirst("code", lang + "/cases") + ".html"));
        recipes.add("searchPlain", lang -> SampleRequest.anonymous().body(Map.of("q", SEARCHED)));
        recipes.add("getFeedItem", this::item);
        recipes.add("getSitemap", lang -> SampleRequest.anonymous().path("part", "guide-1.xml"));
        recipes.add("getFeedIndex", lang -> SampleRequest.anonymous());
        recipes.add("getRemovedPackage", lang -> SampleRequest.anonymous());
        recipes.add("getRemovedFeed", lang -> SampleRequest.anonymous());
        recipes.add("getRemovedRss", lang -> SampleRequest.anonymous());
        recipes.add("getRemovedJson", lang -> SampleRequest.anonymous());
        recipes.add("getRemovedPage", this::removals);
        recipes.add("getFeed", lang -> SampleRequest.anonymous().path("file", "articles.atom"));
        recipes.add("getFeedArchive", this::archive);
        recipes.add("getVerification", lang -> SampleRequest.anonymous().query("url", address()));
        recipes.add(
                "verifyText",
                lang ->
                        SampleRequest.anonymous()
                                .body(Map.of("text", "Words that nobody has published, not one.")));
        recipes.add("subscribeToFeed", lang -> subscription())
                .when(
                        "hub.lease_seconds",
                        lang -> subscription().member("hub.lease_seconds", "600"));
        recipes.add("getProblemType", lang -> SampleRequest.anonymous().path("slug", "not-found"));
        recipes.add("resolveAddress", lang -> SampleRequest.anonymous().query("url", address()));
    }

    private static SampleRequest first(String member, String list) {
        return SampleRequest.anonymous().path(member, valueOfFirst(member, list));
    }

    private static String valueOfFirst(String member, String list) {
        return given().get("/v1/" + list).path("items[0]." + member);
    }

    /** By its id, as the list of articles has it. */
    private SampleRequest item(String lang) {
        String id = given().get("/v1/" + lang + "/articles").path("items[0].id");
        return SampleRequest.anonymous().path("file", id + ".ninjs");
    }

    /** A request once there is an article that the examples of all filters find. */
    private SampleRequest archived(String lang) {
        archive(lang);
        return SampleRequest.anonymous();
    }

    private static String nextOf(String lang) {
        return given().queryParam("q", SEARCHED)
                .queryParam("limit", 1)
                .get("/v1/" + lang + "/search")
                .path("next");
    }

    /** A month of long ago with an article that the examples of all filters find. */
    private SampleRequest archive(String lang) {
        if (!archived) {
            archived = true;
            newsroom.publish(
                    "article",
                    Map.of(
                            "kind", "news",
                            "section", "news",
                            "topics", List.of("detention"),
                            "regions", List.of("TJ-KT"),
                            "publishedAt", "2009-01-05T10:00:00Z"),
                    Map.of(Language.RU, Newsroom.text("archived-" + RandomId.ofDocument())));
        }
        return SampleRequest.anonymous().path("feed", "articles").path("archive", "2009-01-1.atom");
    }

    /** The bytes of one of the samples. */
    private static SampleRequest file() {
        String[] name =
                given().get("/v1/ru/media/" + SAMPLE_PICTURE)
                        .<String>path("files[0].url")
                        .replace("/media/", "")
                        .split("[.]", -1);
        return SampleRequest.anonymous().path("hash", name[0]).path("ext", name[1]);
    }

    /** One that an article shows. */
    private SampleRequest picture() {
        String picture =
                papers.shared(
                        "picture",
                        () -> {
                            String made = media.approvedPicture();
                            newsroom.publish(
                                    "article",
                                    Map.of("kind", "news", "section", "news", "image", made),
                                    Map.of(Language.RU, Newsroom.text("shows-" + made)));
                            return made;
                        });
        return SampleRequest.anonymous().path("id", picture);
    }

    /** All removals so far, of which there is one. */
    private SampleRequest removals(String lang) {
        String id = newsroom.article("news", Map.of(Language.RU, "gone-" + RandomId.ofDocument()));
        newsroom.withdraw(id, Language.RU);
        return SampleRequest.anonymous().path("file", "9007199254740991.atom");
    }

    private static SampleRequest subscription() {
        return SampleRequest.anonymous()
                .body(
                        Map.of(
                                "hub.mode", "subscribe",
                                "hub.callback", "https://newsroom.example.org/websub",
                                "hub.topic", "http://localhost/feeds/ru/statements.atom"));
    }

    /** Where the website showed an article. */
    private String address() {
        return "https://notorturetj.org/news/" + papers.shared("published", papers::published);
    }
}
