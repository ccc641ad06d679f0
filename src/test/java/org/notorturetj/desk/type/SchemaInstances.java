package org.notorturetj.desk.type;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

import org.notorturetj.platform.RandomId;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Contents that a schema allows, and mutations of them that it does not. */
public final class SchemaInstances {
    private static final Map<String, String> DATES =
            Map.of("year", "2024", "month", "2024-05", "day", "2024-05-09");

    /** Texts that the facts require, which no schema can tell: of channels, of a picture. */
    private static final Set<String> OWED_TO_FACTS = Set.of("riskNotes", "alt");

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Random dice;
    private final Function<JsonNode, String> reference;
    private final boolean whole;

    /**
     * @param reference a value for a member that refers to a document, by its {@code x-refersTo},
     *     and for one that names a clean file, by the type {@code file}
     */
    SchemaInstances(long seed, Function<JsonNode, String> reference) {
        this(seed, reference, false);
    }

    private SchemaInstances(long seed, Function<JsonNode, String> reference, boolean whole) {
        this.dice = new Random(seed);
        this.reference = reference;
        this.whole = whole;
    }

    /** Those that lack no optional member and have something in every list. */
    public static SchemaInstances whole(long seed, Function<JsonNode, String> reference) {
        return new SchemaInstances(seed, reference, true);
    }

    /** One content; each optional member is there or not, by chance. */
    public ObjectNode object(JsonNode schema) {
        ObjectNode made = JSON.objectNode();
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(it -> required.add(it.asText()));
        for (var member : schema.path("properties").properties()) {
            boolean always =
                    required.contains(member.getKey()) || OWED_TO_FACTS.contains(member.getKey());
            if (always || whole || dice.nextBoolean()) {
                JsonNode value = value(member.getValue(), member.getKey());
                if (!value.isNull()) {
                    made.set(member.getKey(), value);
                }
            }
        }
        // what is printed is what it leads to, which no keyword can tell
        if (made.has("asPrinted")) {
            made.put("asPrinted", made.path("number").asText());
        } else if (made.has("kind") && made.has("url")) {
            made.put("kind", "website");
            made.put("address", made.path("url").asText());
        }
        if (schema.has("if")) {
            boolean weekly = "weekly".equals(made.path("mode").asText());
            if (weekly && !made.has("week")) {
                made.set("week", value(schema.path("properties").path("week"), "week"));
            } else if (!weekly) {
                made.remove("week");
            }
        }
        beside(made);
        return made;
    }

    /** What no schema can tell of members beside each other. */
    private void beside(ObjectNode made) {
        if (made.has("facesChecked")) { // it was looked at, and is described
            made.put("facesChecked", true).put("papersChecked", true).put("placesChecked", true);
            made.put("nobodyShown", true).put("decorative", false);
        }
        if (made.has("captions")) {
            made.put("captions", "WEBVTT\n\n00:00.000 --> 00:02.000\nWords");
        }
        if (made.has("file")) {
            made.put("file", reference.apply(JSON.objectNode().put("type", "file")));
        }
        if (made.has("precision")) {
            made.put("date", DATES.get(made.path("precision").asText()));
        }
        if (made.has("week")) {
            if (made.path("week").isEmpty()) {
                made.putArray("week").addObject().put("from", "18:00").put("to", "09:00");
            }
            // periods that end, and do not overlap
            for (int i = 0; i < made.path("week").size(); i++) {
                var period = (ObjectNode) made.path("week").get(i);
                period.put("day", i + 1).put("from", "09:00").put("to", "18:00");
            }
        }
        if (made.has("startTime")) { // both on one day, the end later
            made.remove("ends");
            made.set("starts", JSON.objectNode().put("date", "2031-06-26").put("precision", "day"));
            made.put("startTime", "09:00").put("endTime", "17:30");
        } else if (made.has("starts")) {
            made.remove(List.of("ends", "endTime"));
        }
        if (made.has("exceptions")) {
            for (int i = 0; i < made.path("exceptions").size(); i++) {
                var day = (ObjectNode) made.path("exceptions").get(i);
                day.put("date", "2026-03-0" + (i + 1)).put("from", "22:00").put("to", "02:00");
            }
        }
        if (made.has("staleAfter")) {
            made.put("verifiedAt", "2026-06-01T06:00:00Z")
                    .put("staleAfter", "2027-06-01T06:00:00Z");
        }
        if (made.has("expiresAt")) {
            made.put("expiresAt", Instant.now().plus(Duration.ofDays(30)).toString());
        }
    }

    private JsonNode value(JsonNode schema, String member) {
        if (schema.has("enum")) {
            JsonNode words = schema.path("enum");
            if (whole && words.toString().contains("\"weekly\"")) {
                return JSON.textNode("weekly"); // the mode of hours that has the most members
            }
            return words.get(dice.nextInt(words.size()));
        }
        if (schema.has("x-refersTo")) {
            String value = reference.apply(schema.path("x-refersTo"));
            return value == null ? JSON.nullNode() : JSON.textNode(value);
        }
        return switch (type(schema)) {
            case "object" -> schema.has("properties") ? object(schema) : map(schema);
            case "array" -> array(schema, member);
            case "integer" ->
                    JSON.numberNode(
                            schema.path("minimum").asInt(0)
                                    + dice.nextInt(schema.path("maximum").asInt(5)));
            case "boolean" -> JSON.booleanNode(dice.nextBoolean());
            default -> JSON.textNode(text(schema, member));
        };
    }

    private JsonNode array(JsonNode schema, String member) {
        var array = JSON.arrayNode();
        if (member.equals("features")) {
            return array; // documents of several types, which no keyword can name
        }
        int least = whole ? 1 : schema.path("minItems").asInt(0);
        int size = Math.max(least, dice.nextInt(3));
        for (int i = 0; i < size; i++) {
            JsonNode item = value(schema.path("items"), member);
            if (item instanceof ObjectNode object && object.has("id") && !object.has("type")) {
                object.put("id", "item-" + i); // distinct within their list
            }
            if (!item.isNull()) {
                array.add(item);
            }
        }
        return array;
    }

    private JsonNode map(JsonNode schema) {
        ObjectNode map = JSON.objectNode();
        JsonNode names = schema.path("propertyNames").path("enum");
        if (names.isMissingNode()) {
            // channels of a line, so that each has its risk note
            for (String name : List.of("voice", "whatsapp", "telegram")) {
                map.set(name, value(schema.path("additionalProperties"), name));
            }
        } else {
            names.forEach(
                    name ->
                            map.set(
                                    name.asText(),
                                    ofItsOwn(
                                            value(
                                                    schema.path("additionalProperties"),
                                                    name.asText()))));
        }
        return map;
    }

    /** No two texts have the same id in feeds. */
    private static JsonNode ofItsOwn(JsonNode value) {
        return value.isTextual()
                ? JSON.textNode(RandomId.of(8) + value.textValue().substring(8))
                : value;
    }

    private String text(JsonNode schema, String member) {
        String format = schema.path("format").asText();
        if (format.equals("date")) {
            return LocalDate.of(2020, 1, 1).plusDays(dice.nextInt(2000)).toString();
        } else if (format.equals("date-time")) {
            int year = schema.path("x-past").asBoolean() ? 2025 : 2027;
            return LocalDate.of(year, 1, 1).plusDays(dice.nextInt(300)) + "T06:00:00Z";
        }
        String form = schema.path("pattern").asText();
        if (form.startsWith("^") && !form.startsWith("^[^")) {
            return ofForm(form);
        }
        String words = "Invented words of " + member;
        int longest = Math.min(schema.path("maxLength").asInt(400), 400);
        return dice.nextInt(4) == 0 ? "w".repeat(longest) : words;
    }

    private String ofForm(String form) {
        return List.of(
                        // first: a month is a slug as well, and each is one document's only
                        "some-slug-" + RandomId.of(6),
                        "2024-05",
                        "09:0" + dice.nextInt(10),
                        "18:0" + dice.nextInt(10),
                        "+9995550" + (100 + dice.nextInt(900)),
                        "TJ-DU",
                        "/node/" + (1_000_000 + dice.nextInt(1_000_000_000)),
                        "a1b2c3",
                        "https://www.example.org/" + dice.nextInt(1_000_000),
                        "Н. Н.",
                        "0123456789abcdef",
                        "tg")
                .stream()
                .filter(candidate -> candidate.matches(form))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no example of " + form));
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).asText() : type.asText();
    }
}
