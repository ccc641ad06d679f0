package org.notorturetj.pages.publishing;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.document.DocumentsApi;
import org.notorturetj.api.text.Language;
import org.notorturetj.pages.Frames;
import org.notorturetj.pages.Moments;
import org.notorturetj.pages.form.Choices;
import org.notorturetj.pages.form.Labels;
import org.notorturetj.platform.problem.ProblemException;

/** Values of documents in words: what their schema says they mean, and never JSON. */
@ApplicationScoped
public class Values {
    private final DocumentsApi documents;
    private final Choices choices;

    Values(DocumentsApi documents, Choices choices) {
        this.documents = documents;
        this.choices = choices;
    }

    /**
     * A value as people read it.
     *
     * @param schema of the whole content
     * @param pointer of the member within it
     */
    public String of(
            @Nullable Object value, Map<String, Object> schema, String pointer, Language reader) {
        return new Told(reader).words(value, at(schema, pointer));
    }

    /** A value of which no schema tells anything. */
    String of(@Nullable Object value, Language reader) {
        return new Told(reader).words(value, Map.of());
    }

    /** One value to one reader; the words of the desk are asked for once, if it has any of them. */
    private final class Told {
        private final Language reader;
        private @Nullable Map<String, Map<String, String>> known;

        Told(Language reader) {
            this.reader = reader;
        }

        String words(@Nullable Object value, Map<?, ?> schema) {
            if (value == null) {
                return "";
            }
            if (value instanceof Boolean yes) {
                return Frames.word(yes ? "yes" : "no", reader);
            }
            if (value instanceof List<?> list) {
                return String.join(
                        "\n",
                        list.stream().map(item -> words(item, map(schema.get("items")))).toList());
            }
            if (value instanceof Map<?, ?> map) {
                return members(map, schema);
            }
            return text(value.toString(), schema);
        }

        private String members(Map<?, ?> map, Map<?, ?> schema) {
            Object vocabulary = map(schema.get("propertyNames")).get("x-vocabulary");
            List<String> lines = new ArrayList<>();
            map.forEach(
                    (key, value) -> {
                        String member = String.valueOf(key);
                        String words = words(value, step(schema, member));
                        if (!words.isEmpty()) {
                            lines.add(
                                    (vocabulary == null
                                                    ? Labels.of(member, reader)
                                                    : word(vocabulary.toString(), member))
                                            + ": "
                                            + words);
                        }
                    });
            return String.join("\n", lines);
        }

        private String text(String value, Map<?, ?> schema) {
            if (schema.get("x-vocabulary") instanceof String vocabulary) {
                return word(vocabulary, value);
            }
            if (schema.containsKey("enum")) {
                return Frames.wordOr("choice-" + value, value, reader);
            }
            if ("date-time".equals(schema.get("format"))) {
                try {
                    return Moments.minute(Instant.parse(value), reader);
                } catch (DateTimeParseException e) {
                    return value;
                }
            }
            return schema.get("x-refersTo") instanceof Map<?, ?> reference
                    ? named(value, reference)
                    : value;
        }

        /** A document that is a word by its name, and one that is named by its id by its title. */
        private String named(String value, Map<?, ?> reference) {
            @Nullable String list = Choices.listOf(String.valueOf(reference.get("type")));
            if (list != null) {
                return word(list, value);
            }
            return "id".equals(reference.get("by")) ? title(value) : value;
        }

        /** A word of a closed list, or of one that the desk itself writes. */
        private String word(String vocabulary, String word) {
            String closed = Frames.name(vocabulary, word, reader);
            if (!closed.equals(word)) {
                return closed;
            }
            if (known == null) {
                known = choices.words(reader);
            }
            return known.getOrDefault(vocabulary, Map.of()).getOrDefault(word, word);
        }
    }

    private String title(String id) {
        try {
            @Nullable String title = documents.get(id).title();
            return title == null ? id : title;
        } catch (ProblemException unknown) {
            return id;
        }
    }

    private static Map<?, ?> at(Map<?, ?> schema, String pointer) {
        Map<?, ?> now = schema;
        for (String step : pointer.split("/", -1)) {
            if (!step.isEmpty()) {
                now = step(now, step);
            }
        }
        return now;
    }

    private static Map<?, ?> step(Map<?, ?> schema, String step) {
        if (schema.get("properties") instanceof Map<?, ?> members && members.containsKey(step)) {
            return map(members.get(step));
        }
        return schema.containsKey("items")
                ? map(schema.get("items"))
                : map(schema.get("additionalProperties"));
    }

    private static Map<?, ?> map(@Nullable Object schema) {
        return schema instanceof Map<?, ?> map ? map : Map.of();
    }
}
