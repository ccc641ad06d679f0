package org.notorturetj.contract.recipe;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.signer.Signer;
import org.notorturetj.sync.HeadStatement;

import com.fasterxml.jackson.databind.JsonNode;

import static io.restassured.RestAssured.given;

/** The files that phones fetch, once what was published is signed. */
@ApplicationScoped
class SyncRecipes implements RecipeBook {
    private final Signer signer;
    private final Papers papers;

    SyncRecipes(Signer signer, Papers papers) {
        this.signer = signer;
        this.papers = papers;
    }

    @Override
    public void addTo(Recipes recipes) {
        recipes.add("getHead", lang -> signed());
        recipes.add("getHeadAt", lang -> signed().path("seq", seq()));
        recipes.add("getRoot", lang -> signed().path("n", 1));
        recipes.add("getManifest", lang -> signed().path("seq", seq()));
        recipes.add("getChunk", lang -> signed().path("sha256", text(chunk(lang), "sha256")));
        recipes.add("getChanges", lang -> changes(lang));
        recipes.add("getUpdate", lang -> update().path("scope", "all"));
        recipes.add("getEssentials", lang -> signed());
        recipes.add("getPack", lang -> signed().path("scope", "all"));
        recipes.add("getCard", lang -> signed());
        recipes.add("getCardAsPng", lang -> signed());
        recipes.add("getCardAsSvg", lang -> signed());
    }

    private SampleRequest signed() {
        papers.shared("signed", this::signature);
        return SampleRequest.anonymous();
    }

    private String signature() {
        signer.catchUp();
        return Long.toString(seq());
    }

    private static long seq() {
        return HeadStatement.of(given().get("/v1/sync/head").asString()).seq();
    }

    /** From a signed head to one with another guide. */
    private SampleRequest update() {
        SampleRequest request = signed();
        String since = papers.shared("since", this::signature);
        return request.path("since", since).path("to", papers.shared("to", this::another));
    }

    private String another() {
        papers.publishedGuide();
        return signature();
    }

    private SampleRequest changes(String language) {
        return update().path("name", text(chunk(language), "name"));
    }

    private static JsonNode chunk(String language) {
        return given().get("/v1/sync/manifest/" + language + "/" + seq())
                .asString()
                .lines()
                .filter(line -> line.contains("\"guides"))
                .map(CanonicalJson::tree)
                .findFirst()
                .orElseThrow();
    }

    private static String text(JsonNode entry, String member) {
        return entry.path(member).textValue();
    }
}
