package org.notorturetj.search.index;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.text.RecordText;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What can be found of a record. The same record always gives the same strings, for the index
 * remembers places in them.
 *
 * @param title title or name
 * @param lead lines that say what it is about
 * @param body the text
 * @param lines what can be suggested: the title first
 */
public record SearchableText(String title, String lead, String body, List<String> lines) {
    private static final String LINE_END = "\n";

    public SearchableText {
        lines = List.copyOf(lines);
    }

    /**
     * Reads a record.
     *
     * @param json the record, canonical
     * @param plainText its text without markup, null if none was stored
     */
    public static SearchableText of(String type, String json, @Nullable String plainText) {
        JsonNode record = CanonicalJson.tree(json);
        String title = first(record, "title", "name");
        List<String> lead = new ArrayList<>();
        add(lead, first(record, "summary", "description"));
        List<String> lines = new ArrayList<>(List.of(title));
        for (JsonNode step : record.path("steps")) {
            add(lead, step.path("title").asText());
            add(lines, step.path("title").asText());
        }
        record.path("checklist").forEach(item -> add(lead, item.path("text").asText()));
        return new SearchableText(
                title, String.join(LINE_END, lead), body(type, record, plainText), lines);
    }

    private static String body(String type, JsonNode record, @Nullable String plainText) {
        String stored = plainText == null ? RecordText.of(type, record) : plainText;
        if (stored != null) {
            // that no lawyer has read a guide is not what it says
            String warning = record.path("warning").asText();
            return !warning.isEmpty() && stored.startsWith(warning)
                    ? stored.substring(warning.length()).strip()
                    : stored;
        }
        List<String> body = new ArrayList<>();
        add(body, record.path("coverageNote").asText());
        add(body, record.path("initials").asText());
        for (JsonNode channel : record.path("channels")) {
            add(body, channel.path("asPrinted").asText());
            // as people dial it in the country
            add(body, channel.path("number").asText().replace("+992", ""));
        }
        return String.join(LINE_END, body);
    }

    private static String first(JsonNode record, String member, String other) {
        return record.path(member).asText(record.path(other).asText());
    }

    private static void add(List<String> lines, String line) {
        if (!line.isBlank()) {
            lines.add(line);
        }
    }
}
