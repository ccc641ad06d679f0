package org.notorturetj.search.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.platform.text.RecordText;
import org.notorturetj.platform.text.markdown.Markdown;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What can be found of a record. The same record always gives the same strings, for the index
 * remembers places in them.
 *
 * @param title title or name
 * @param lead lines that say what it is about
 * @param steps lines that say what to do
 * @param body the text
 * @param lines what can be suggested: the title first
 */
public record SearchableText(
        String title, String lead, String steps, String body, List<String> lines) {
    private static final String LINE_END = "\n";

    /**
     * What a line, and a contact, is called by whoever looks for one, though its record does not
     * say so.
     */
    private static final Map<String, Map<Language, String>> KINDS =
            Map.of(
                    DocumentType.HOTLINE.word(),
                    Map.of(
                            Language.TG, "Хати телефонӣ, рақам",
                            Language.RU, "Горячая линия, телефон доверия, номер",
                            Language.EN, "Hotline, phone number"),
                    DocumentType.CONTACT.word(),
                    Map.of(
                            Language.TG, "Тамос бо Эътилоф",
                            Language.RU, "Контакты Коалиции",
                            Language.EN, "Contact the Coalition"));

    public SearchableText {
        lines = List.copyOf(lines);
    }

    /**
     * Reads a record.
     *
     * @param record the record as it was published
     * @param plainText its text without markup, null if none was stored
     */
    public static SearchableText of(
            String type, Language language, JsonNode record, @Nullable String plainText) {
        String title = first(record, "title", "name");
        List<String> lead = new ArrayList<>();
        add(lead, first(record, "summary", "description"));
        add(lead, record.path("coverageNote").asText());
        add(lead, KINDS.getOrDefault(type, Map.of()).getOrDefault(language, ""));
        List<String> steps = new ArrayList<>();
        List<String> lines = new ArrayList<>(List.of(title));
        for (JsonNode step : record.path("steps")) {
            add(steps, step.path("title").asText());
            add(lines, step.path("title").asText());
        }
        record.path("checklist").forEach(item -> add(steps, item.path("text").asText()));
        return new SearchableText(
                title,
                String.join(LINE_END, lead),
                String.join(LINE_END, steps),
                body(type, record, plainText),
                lines);
    }

    private static String body(String type, JsonNode record, @Nullable String plainText) {
        List<String> body = new ArrayList<>();
        add(body, text(type, record, plainText));
        add(body, record.path("initials").asText());
        // what a case, and an update of it, is called
        add(body, record.path("code").asText());
        add(body, record.path("case").asText());
        // how to reach the Coalition, and who sees that
        add(body, record.path("address").asText());
        add(body, record.path("riskNote").asText());
        add(body, record.path("author").asText());
        add(body, record.path("hours").path("note").asText());
        for (JsonNode channel : record.path("channels")) {
            add(body, channel.path("type").asText());
            add(body, channel.path("riskNote").asText());
            add(body, channel.path("asPrinted").asText());
            // as people dial it in the country
            add(body, channel.path("number").asText().replace("+992", ""));
        }
        for (JsonNode source : record.path("legal").path("sources")) {
            add(body, source.path("title").asText());
            add(body, source.path("article").asText());
        }
        return String.join(LINE_END, body);
    }

    private static String text(String type, JsonNode record, @Nullable String plainText) {
        String whole = plainText == null ? RecordText.of(type, record) : plainText;
        if (whole == null) {
            return Markdown.toPlainText(record.path("html").asText());
        }
        // that no lawyer has read a guide is not what it says
        String warning = record.path("warning").asText();
        return !warning.isEmpty() && whole.startsWith(warning)
                ? whole.substring(warning.length()).strip()
                : whole;
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
