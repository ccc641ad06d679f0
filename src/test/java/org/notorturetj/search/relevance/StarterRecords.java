package org.notorturetj.search.relevance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.notorturetj.client.json.JsonObject;
import org.notorturetj.client.json.JsonParser;
import org.notorturetj.client.json.MalformedJsonException;
import org.notorturetj.platform.text.markdown.Markdown;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/**
 * The starter content as a phone of one language would hold it, without a server: the members that
 * are searched. Their ids are the names of their folders. Each article of the Universal Declaration
 * is a record of its own beside the whole page.
 */
public final class StarterRecords {
    private static final Path CONTENT = Path.of("main/resources/content");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final String DECLARATION = "universal-declaration-of-human-rights";

    private static final Map<String, List<String>> FALLBACKS =
            Map.of(
                    "tg", List.of("tg", "ru", "en"),
                    "ru", List.of("ru", "tg", "en"),
                    "en", List.of("en", "ru", "tg"));

    private static final Map<String, String> TYPES =
            Map.of(
                    "guides", "guide",
                    "hotlines", "hotline",
                    "pages", "page",
                    "contacts", "contact",
                    "articles", "article",
                    "cases", "case",
                    "case-updates", "case-update",
                    "alerts", "alert");

    private StarterRecords() {}

    /** All records of a reader's language, each in the first language that it has. */
    public static List<JsonObject> of(String language) throws IOException, MalformedJsonException {
        List<ObjectNode> records = new ArrayList<>();
        for (Path folder : folders()) {
            for (String each : FALLBACKS.get(language)) {
                Path file = folder.resolve(each + ".yaml");
                if (Files.exists(file)) {
                    add(folder, each, YAML.readTree(file.toFile()), records);
                    break;
                }
            }
        }
        List<JsonObject> parsed = new ArrayList<>();
        for (ObjectNode record : records) {
            parsed.add(JsonParser.parseObject(JSON.writeValueAsBytes(record)));
        }
        return parsed;
    }

    /** The name of each document by its id. */
    public static Map<String, String> names() throws IOException {
        Map<String, String> names = new HashMap<>();
        for (Path folder : folders()) {
            JsonNode facts = YAML.readTree(folder.resolve("facts.yaml").toFile());
            names.put(facts.get("id").asText(), folder.getFileName().toString());
        }
        return names;
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> paths = Files.walk(CONTENT, 3)) {
            return paths.filter(
                            path -> TYPES.containsKey(path.getParent().getFileName().toString()))
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList();
        }
    }

    private static void add(Path folder, String language, JsonNode text, List<ObjectNode> records) {
        String name = folder.getFileName().toString();
        String type = TYPES.get(folder.getParent().getFileName().toString());
        ObjectNode record = record(name, type, language);
        for (String member :
                List.of("title", "name", "summary", "description", "coverageNote", "author")) {
            if (text.path(member).isTextual()) {
                record.set(member, text.get(member));
            }
        }
        record.put("html", html(text.path("body")));
        ArrayNode steps = record.putArray("steps");
        for (JsonNode step : text.path("steps")) {
            steps.addObject()
                    .put("title", step.path("title").asText())
                    .put("html", html(step.path("text")));
        }
        record.set("checklist", text.path("checklist"));
        record.putObject("legal").set("sources", text.path("sources"));
        record.putObject("hours").set("note", text.path("hoursNote"));
        ArrayNode channels = record.putArray("channels");
        text.path("riskNotes")
                .properties()
                .forEach(
                        each ->
                                channels.addObject()
                                        .put("type", each.getKey())
                                        .put("riskNote", each.getValue().asText()));
        records.add(record);
        if (name.equals(DECLARATION)) {
            addArticles(language, text, records);
        }
    }

    private static void addArticles(String language, JsonNode text, List<ObjectNode> records) {
        String[] parts = text.get("body").asText().split("(?m)^## ", -1);
        // The first is what comes before the preamble, the second the preamble.
        for (int i = 2; i < parts.length; i++) {
            int end = parts[i].indexOf('\n');
            records.add(
                    record("udhr-" + (i - 1), "page", language)
                            .put(
                                    "title",
                                    text.get("title").asText() + ". " + parts[i].substring(0, end))
                            .put("html", Markdown.toHtml(parts[i].substring(end))));
        }
    }

    private static ObjectNode record(String name, String type, String language) {
        return JSON.createObjectNode().put("id", name).put("type", type).put("language", language);
    }

    private static String html(JsonNode markdown) {
        return markdown.isTextual() ? Markdown.toHtml(markdown.asText()) : "";
    }
}
