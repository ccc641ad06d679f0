package org.notorturetj.contract.sweep;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.notorturetj.api.text.Language;
import org.notorturetj.contract.Contract;
import org.notorturetj.contract.ContractReader;
import org.notorturetj.contract.ContractReader.Operation;
import org.notorturetj.platform.json.CanonicalJson;

import com.fasterxml.jackson.databind.JsonNode;

import io.restassured.response.Response;

import static io.restassured.RestAssured.given;

/**
 * All that the public can read. Each answer is compared with the contract, whose schemas are closed
 * and whose formats are asserted, and what it says is looked at once more.
 */
final class Surfaces {
    private static final Pattern LIST = Pattern.compile("/v1/\\{lang}/[a-z-]+");
    private static final Pattern DETAIL =
            Pattern.compile("(/v1/\\{lang}/[a-z-]+)/\\{([a-z]+)}(/.*)?");
    private static final Pattern LINK =
            Pattern.compile("(?:href|url|xmlUrl|loc|src)\\s*[=:>]\\s*\"?([^\"<\\s]+)");

    private final Set<String> faults = new LinkedHashSet<>();
    private final Set<String> read = new TreeSet<>();

    /** Reads everything; empty when nothing is wrong. */
    Set<String> faults() {
        List<Operation> operations = new ContractReader(Contract.PUBLIC).operations();
        for (Language language : Language.values()) {
            for (Operation operation : operations) {
                if (operation.method().equals("get")) {
                    read(operation.path(), language.tag(), operations);
                }
            }
            openings(language.tag());
            feeds(language.tag());
            pages("/read/" + language.tag() + "/");
        }
        for (String sitemap : links(text("/feeds/sitemap.xml"))) {
            if (sitemap.contains("/feeds/")) {
                xml(sitemap.substring(sitemap.indexOf("/feeds/")));
            }
        }
        return faults;
    }

    int addresses() {
        return read.size();
    }

    private void read(String path, String language, List<Operation> operations) {
        if (!LIST.matcher(path).matches() || path.endsWith("/search")) {
            return;
        }
        List<JsonNode> items = items(path.replace("{lang}", language));
        for (Operation operation : operations) {
            Matcher detail = DETAIL.matcher(operation.path());
            if (operation.method().equals("get")
                    && detail.matches()
                    && detail.group(1).equals(path)) {
                items.stream()
                        .map(item -> item.path(detail.group(2)).asText())
                        .filter(key -> !key.isEmpty())
                        .forEach(
                                key ->
                                        json(
                                                operation
                                                        .path()
                                                        .replace("{lang}", language)
                                                        .replace(
                                                                "{" + detail.group(2) + "}", key)));
            }
        }
    }

    /** The items of all pages. */
    private List<JsonNode> items(String path) {
        List<JsonNode> items = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = json(path + next);
            page.path("items").forEach(items::add);
            next = page.hasNonNull("next") ? "?cursor=" + page.path("next").asText() : "";
        } while (!next.isEmpty() && items.size() < 20_000);
        return items;
    }

    /** Of each line, at each hour of a week. */
    private void openings(String language) {
        for (int day = 1; day <= 7; day++) {
            for (int hour = 0; hour < 24; hour += 5) {
                json(
                        "/v1/%s/hotlines?openAt=2026-11-%02dT%02d:00:00Z"
                                .formatted(language, 15 + day, hour));
            }
        }
    }

    private void feeds(String language) {
        JsonNode index = json("/feeds/" + language + "/index.json");
        for (JsonNode url : index.findValues("url")) {
            String path = url.asText().substring(url.asText().indexOf("/feeds/"));
            if (path.matches(".*(json|ninjs)")) {
                json(path);
            } else {
                xml(path);
            }
        }
    }

    /** All pages of the plain edition that can be reached. */
    private void pages(String below) {
        Deque<String> next = new ArrayDeque<>(List.of(below + "index.html"));
        while (!next.isEmpty()) {
            String path = next.poll();
            if (read.contains(path)) {
                continue;
            }
            for (Element link : Jsoup.parse(text(path), "http://host" + path).select("[href]")) {
                String target = link.absUrl("href").replaceFirst("#.*", "");
                if (!target.startsWith("http://host/")) {
                    address(path, link.attr("href"));
                } else if (target.startsWith("http://host" + below)) {
                    next.add(target.substring("http://host".length()));
                }
            }
        }
    }

    private void xml(String path) {
        String text = text(path);
        try {
            javax.xml.parsers.DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new org.xml.sax.InputSource(new java.io.StringReader(text)));
        } catch (Exception e) {
            faults.add(path + " is no XML: " + e.getMessage());
        }
        links(text).forEach(link -> address(path, link));
    }

    private JsonNode json(String path) {
        String text = text(path);
        if (!text.startsWith("{")) {
            return CanonicalJson.tree("{}");
        }
        JsonNode body = CanonicalJson.tree(text);
        PublishedValues.faults(body).forEach(fault -> faults.add(path + ": " + fault));
        return body;
    }

    private void address(String path, String link) {
        if (!PublishedValues.isAddress(link)) {
            faults.add(path + " leads to " + link);
        }
    }

    private static List<String> links(String text) {
        List<String> links = new ArrayList<>();
        Matcher found = LINK.matcher(text);
        while (found.find()) {
            links.add(found.group(1));
        }
        return links;
    }

    private String text(String path) {
        read.add(path);
        try {
            Response answer = given().urlEncodingEnabled(false).get(path);
            if (answer.statusCode() != 200 && answer.statusCode() != 301) {
                faults.add(path + " answers " + answer.statusCode());
            }
            return answer.asString();
        } catch (AssertionError broken) {
            String message = String.valueOf(broken.getMessage());
            faults.add(message.substring(0, Math.min(600, message.length())));
            return "";
        }
    }

    /** For reports. */
    Map<String, Integer> counts() {
        return Map.of("addresses", read.size(), "faults", faults.size());
    }
}
