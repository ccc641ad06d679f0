package org.notorturetj.contract.sweep;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.notorturetj.api.text.Language;
import org.notorturetj.platform.json.CanonicalJson;

import com.fasterxml.jackson.databind.JsonNode;

import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.specification.RequestSpecification;

import static io.restassured.RestAssured.given;

/**
 * What the public finds when it asks: by the search in all its ways, and by an address of the
 * previous website.
 */
final class Questions {
    /** Of junk that nobody has published every so manieth is asked for, and of ways one. */
    private final int every;

    /** Longer addresses are refused before anything looks at them. */
    private static final int LONGEST_ADDRESS = 1_500;

    private static final String WORD = "Invented";
    private static final String OLD_WEBSITE = "https://www.notorturetj.org";

    private final Answers answers;

    Questions(Answers answers, int every) {
        this.answers = answers;
        this.every = every;
    }

    private enum Way {
        GET,
        POST,
        SUGGEST,
        PAGE
    }

    /**
     * Asks for junk.
     *
     * @param published texts that stand somewhere in what is published, in any language
     */
    void ask(Set<String> published) {
        int number = 0;
        for (Language language : Language.values()) {
            for (String junk : published) {
                ask(language.tag(), junk, number++);
            }
            for (String junk : Junk.texts()) {
                if (!published.contains(junk) && number++ % every == 0) {
                    ask(language.tag(), junk, number / every);
                }
            }
        }
    }

    private void ask(String language, String junk, int number) {
        Way[] ways = Way.values();
        for (int i = 0; i < ways.length; i++) {
            if (every == 1 || i == number % ways.length) {
                ask(ways[i], language, junk);
            }
        }
    }

    private void ask(Way way, String language, String query) {
        String search = "/v1/" + language + "/search";
        String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
        if (way == Way.PAGE) {
            String path = "/read/" + language + "/search.html";
            RequestSpecification form =
                    given().contentType(ContentType.URLENC).formParam("q", encoded);
            answers.page(path, answers.asked(Method.POST, path, form));
        } else if (way == Way.POST || encoded.length() > LONGEST_ADDRESS) {
            RequestSpecification body = given().contentType(ContentType.JSON);
            body.body(CanonicalJson.mapper().valueToTree(Map.of("q", query)).toString());
            answers.json(search, answers.asked(Method.POST, search, body));
        } else {
            String path = search + (way == Way.SUGGEST ? "/suggest" : "") + "?q=" + encoded;
            answers.json(path, answers.asked(Method.GET, path, given()));
        }
    }

    /**
     * Reads all hits of a word that good contents have.
     *
     * @return the ids of what was found
     */
    Set<String> found() {
        Set<String> ids = new LinkedHashSet<>();
        for (Language language : Language.values()) {
            String path = "/v1/" + language.tag() + "/search?limit=100&q=" + WORD;
            String next = "";
            do {
                JsonNode page = answers.json(path + next);
                page.findValues("id").forEach(id -> ids.add(id.asText()));
                next = page.hasNonNull("next") ? "&cursor=" + page.path("next").asText() : "";
            } while (!next.isEmpty());
        }
        return ids;
    }

    /**
     * Resolves addresses.
     *
     * @param published addresses of the previous website in what is published
     */
    void resolve(Set<String> published) {
        for (String address : published) {
            resolved(OLD_WEBSITE + address, true);
        }
        List<String> junk = new ArrayList<>(Junk.texts());
        for (int i = 0; i < junk.size(); i += every) {
            resolved(junk.get(i), false);
        }
    }

    private void resolved(String address, boolean expected) {
        String encoded = URLEncoder.encode(address, StandardCharsets.UTF_8);
        if (encoded.length() <= LONGEST_ADDRESS) {
            String path = "/v1/resolve?url=" + encoded;
            String text = answers.asked(Method.GET, path, given());
            answers.json(path, text);
            if (expected && text.isEmpty()) {
                answers.fault(path + " leads nowhere");
            }
        }
    }
}
