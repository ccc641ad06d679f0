package org.notorturetj.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.signer.Signer;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.http.Headers;
import org.notorturetj.support.http.Json;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.support.people.Colleague.facts;
import static org.notorturetj.support.people.Colleague.text;

/**
 * Unpublished content does not affect public responses: every path of the public contract, with
 * every query parameter, returns the same bytes and headers before and after the desk holds drafts,
 * texts in review, approved and scheduled ones, comments and proposals that match those parameters.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class NonInterferenceTest {
    private static final String SLUG = "hidden-from-everybody";

    /** Parameter values chosen to match hidden content. */
    private static final Map<String, String> VALUES =
            Map.ofEntries(
                    Map.entry("kind", "news"),
                    Map.entry("section", "news"),
                    Map.entry("topic", "detention"),
                    Map.entry("region", "TJ-DU"),
                    Map.entry("case", "h1dden"),
                    Map.entry("status", "open"),
                    Map.entry("state", "active"),
                    Map.entry("level", "urgent"),
                    Map.entry("audience", "students"),
                    Map.entry("channel", "voice"),
                    Map.entry("from", "2020-01-01"),
                    Map.entry("to", "2036-01-01"),
                    Map.entry("urgent", "true"),
                    Map.entry("openAt", "2026-11-24T20:00:00%2B05:00"),
                    Map.entry("legal-review", "unreviewed"),
                    Map.entry("legalReview", "unreviewed"),
                    Map.entry("url", "https://notorturetj.org/hidden"),
                    Map.entry("limit", "100"));

    @Inject Staff staff;
    @Inject Signer signer;

    @Test
    void no_path_and_no_parameter_reveals_what_is_hidden() throws Exception {
        signer.catchUp();
        List<String> addresses = addresses();
        assertThat(addresses).hasSizeGreaterThan(100);
        Map<String, String> before = responses(addresses);
        createHiddenContent();
        Map<String, String> after = responses(addresses);
        List<String> different =
                addresses.stream()
                        .filter(address -> !before.get(address).equals(after.get(address)))
                        .toList();
        assertThat(different).isEmpty();
    }

    /** Creates one document in each unpublished state, with comments. */
    private void createHiddenContent() {
        var editor = new Colleague(staff.with(Role.EDITOR).token());
        var coordinator = new Colleague(staff.with(Role.COORDINATOR).token());
        for (int state = 0; state < 4; state++) {
            String id = editor.creates("article");
            String slug = state == 0 ? SLUG : SLUG + "-" + state;
            editor.savesFacts(id, Invented.articleFacts("news"));
            Map<String, Object> words = new LinkedHashMap<>(Invented.articleText(id, "Hidden"));
            words.put("slug", slug);
            words.put(
                    "legacyAddresses",
                    List.of("https://notorturetj.org/hidden" + (state == 0 ? "" : state)));
            editor.savesText(id, "ru", words);
            editor.post(text(id, "ru") + "/comments", Map.of("body", "Hidden too."));
            if (state > 0) {
                editor.submits(facts(id));
                editor.submits(text(id, "ru"));
            }
            if (state > 1) {
                coordinator.approves(facts(id));
                coordinator.approves(text(id, "ru"));
            }
            if (state > 2) {
                editor.publishesAt("2036-01-01T00:00:00Z", id, "ru").then().statusCode(200);
            }
        }
        String line = editor.creates("hotline");
        editor.savesFacts(line, Invented.lineFacts("+9995559999"));
        editor.savesText(line, "ru", Invented.lineText(org.notorturetj.api.text.Language.RU));
        editor.submits(facts(line));
        editor.submits(text(line, "ru"));
        coordinator.approves(facts(line));
        coordinator.approves(text(line, "ru"));
        editor.publishes(line, "ru").then().statusCode(202);
    }

    /** Every path below /v1 in every language, alone and with each of its parameters. */
    private static List<String> addresses() throws Exception {
        JsonNode contract = Json.of(given().get("/openapi?format=json"));
        List<String> addresses = new ArrayList<>();
        contract.path("paths")
                .properties()
                .forEach(
                        path -> {
                            for (String language : List.of("tg", "ru", "en")) {
                                String address =
                                        path.getKey()
                                                .replace("{lang}", language)
                                                .replace("{slug}", SLUG)
                                                .replace("{code}", "h1dden");
                                if (address.contains("{") || !address.startsWith("/v1")) {
                                    continue;
                                }
                                addresses.add(address);
                                parameters(contract, path.getValue()).stream()
                                        .filter(VALUES::containsKey)
                                        .forEach(
                                                name ->
                                                        addresses.add(
                                                                address
                                                                        + "?"
                                                                        + name
                                                                        + "="
                                                                        + VALUES.get(name)));
                            }
                        });
        return addresses.stream().distinct().toList();
    }

    private static List<String> parameters(JsonNode contract, JsonNode path) {
        List<String> names = new ArrayList<>();
        for (JsonNode parameter : path.path("get").path("parameters")) {
            JsonNode resolved =
                    parameter.has("$ref")
                            ? contract.at(parameter.get("$ref").asText().substring(1))
                            : parameter;
            if ("query".equals(resolved.path("in").asText())) {
                names.add(resolved.path("name").asText());
            }
        }
        return names;
    }

    private static Map<String, String> responses(List<String> addresses) {
        Map<String, String> responses = new LinkedHashMap<>();
        for (String address : addresses) {
            Response response = given().urlEncodingEnabled(false).get(address);
            responses.put(
                    address,
                    response.statusCode()
                            + Headers.butDate(response).toString()
                            + response.asString());
        }
        return responses;
    }
}
