package org.notorturetj.contract.recipe;

import jakarta.enterprise.context.ApplicationScoped;

import static io.restassured.RestAssured.given;

/** What readers ask for, of the content that the server starts with. */
@ApplicationScoped
class ReadingRecipes implements RecipeBook {
    private final Papers papers;

    ReadingRecipes(Papers papers) {
        this.papers = papers;
    }

    @Override
    public void addTo(Recipes recipes) {
        for (String everything :
                new String[] {
                    "getEntrance", "getHome", "listAlerts", "listArticles", "listCaseUpdates",
                    "listCases", "listContacts", "listGuides", "listHotlines", "listPages",
                    "listRegions", "listSections", "listTopics"
                }) {
            recipes.add(everything, lang -> SampleRequest.anonymous());
        }
        recipes.add("getArticle", lang -> first("slug", lang + "/articles"));
        recipes.add("getGuide", lang -> first("slug", lang + "/guides"));
        recipes.add("getPage", lang -> first("slug", lang + "/pages"));
        recipes.add("getCase", lang -> first("code", lang + "/cases"));
        recipes.add("getProblemType", lang -> SampleRequest.anonymous().path("slug", "not-found"));
        recipes.add("resolveAddress", lang -> SampleRequest.anonymous().query("url", address()));
    }

    private static SampleRequest first(String member, String list) {
        return SampleRequest.anonymous()
                .path(member, given().get("/v1/" + list).<String>path("items[0]." + member));
    }

    /** Where the website showed an article. */
    private String address() {
        return "https://notorturetj.org/news/" + papers.shared("published", papers::published);
    }
}
