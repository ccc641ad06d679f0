package org.notorturetj.contract.smoke;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What a schema says that a value can be. */
final class PossibleValues {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A choice between words, which may share a beginning: {@code ^TJ-(DU|GB)$}. */
    private static final Pattern CHOICE = Pattern.compile("([\\w-]*)\\((.+)\\)");

    private static final Pattern WORD = Pattern.compile("[\\w-]+");

    private PossibleValues() {}

    /** Each value of what is closed; empty for what is open. */
    static List<Object> closed(JsonNode schema) {
        Set<Object> values = new LinkedHashSet<>();
        schema.path("enum").forEach(value -> values.add(plain(value)));
        values.addAll(alternatives(schema.path("pattern").asText()));
        if ("boolean".equals(schema.path("type").asText())) {
            values.addAll(List.of(true, false));
        }
        JsonNode items = schema.path("items");
        if (!items.isMissingNode()) {
            closed(items).forEach(value -> values.add(List.of(value)));
        }
        return new ArrayList<>(values);
    }

    /** Values to try of what is open: its bounds and its examples. */
    static List<Object> open(JsonNode schema) {
        List<Object> values = new ArrayList<>();
        for (String bound : List.of("minimum", "maximum")) {
            if (schema.has(bound)) {
                values.add(plain(schema.path(bound)));
            }
        }
        if (values.isEmpty()) {
            schema.path("examples").forEach(value -> values.add(plain(value)));
        }
        return values;
    }

    /** The words that a pattern is a choice of; its other alternatives are left out. */
    static List<String> alternatives(String pattern) {
        String inside = pattern.replaceAll("^\\^|\\$$", "");
        Matcher choice = CHOICE.matcher(inside);
        String prefix = choice.matches() ? choice.group(1) : "";
        String words = choice.matches() ? choice.group(2) : inside;
        return words.contains("|")
                ? Arrays.stream(words.split("\\|", -1))
                        .filter(word -> WORD.matcher(word).matches())
                        .map(prefix::concat)
                        .toList()
                : List.of();
    }

    private static Object plain(JsonNode value) {
        return JSON.convertValue(value, Object.class);
    }
}
