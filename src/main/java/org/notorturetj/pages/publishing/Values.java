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
import org.notorturetj.pages.Places;
import org.notorturetj.platform.problem.ProblemException;

/** Values of documents in words: what their schema says they mean, and never JSON. */
@ApplicationScoped
public class Values {
    private final DocumentsApi documents;

    Values(DocumentsApi documents) {
        this.documents = documents;
    }

    /**
     * A value as people read it.
     *
     * @param schema of the whole content
     * @param pointer of the member within it
     */
    public String of(
            @Nullable Object value, Map<String, Object> schema, String pointer, Language reader) {
        return words(value, at(schema, pointer), reader);
    }

    /** A value of which no schema tells anything. */
    String of(@Nullable Object value, Language reader) {
        return words(value, Map.of(), reader);
    }

    private String words(@Nullable Object value, Map<?, ?> schema, Language reader) {
        if (value == null) {
            return "";
        }
        if (value instanceof Boolean yes) {
            return Frames.word(yes ? "yes" : "no", reader);
        }
        if (value instanceof List<?> list) {
            return String.join(
                    "\n",
                    list.stream()
                            .map(item -> words(item, map(schema.get("items")), reader))
                            .toList());
        }
        if (value instanceof Map<?, ?> map) {
            return members(map, schema, reader);
        }
        return text(value.toString(), schema, reader);
    }

    private String members(Map<?, ?> map, Map<?, ?> schema, Language reader) {
        List<String> lines = new ArrayList<>();
        map.forEach(
                (member, value) -> {
                    String words = words(value, step(schema, String.valueOf(member)), reader);
                    if (!words.isEmpty()) {
                        lines.add(Places.label(String.valueOf(member), reader) + ": " + words);
                    }
                });
        return String.join("\n", lines);
    }

    private String text(String value, Map<?, ?> schema, Language reader) {
        if (schema.get("x-vocabulary") instanceof String vocabulary) {
            return Frames.name(vocabulary, value, reader);
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
                        && "id".equals(reference.get("by"))
                ? title(value)
                : value;
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
