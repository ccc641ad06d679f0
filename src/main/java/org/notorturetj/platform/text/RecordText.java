package org.notorturetj.platform.text;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;
import org.notorturetj.platform.text.markdown.Markdown;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The whole text of a record without markup: warning, body, steps, checklist, as far as its type
 * has them. Made once, at publication: walking the HTML takes longer than all else that a reader's
 * request does.
 */
public final class RecordText {
    private static final String GUIDE = DocumentType.GUIDE.word();

    private RecordText() {}

    /** The text of a record; null for a type whose records are shown in lists only. */
    public static @Nullable String of(String type, JsonNode record) {
        if (!DocumentType.is(type, Trait.HAS_PAGE)) {
            return null;
        }
        String body = Markdown.toPlainText(record.path("html").asText());
        return GUIDE.equals(type) ? ofGuide(record, body) : body;
    }

    private static String ofGuide(JsonNode guide, String body) {
        List<String> parts = new ArrayList<>();
        if (guide.hasNonNull("warning")) {
            parts.add(guide.path("warning").asText());
        }
        parts.add(body);
        int number = 1;
        for (JsonNode step : guide.path("steps")) {
            parts.add(
                    number++
                            + ". "
                            + step.path("title").asText()
                            + "\n"
                            + Markdown.toPlainText(step.path("html").asText()));
        }
        guide.path("checklist").forEach(item -> parts.add("- " + item.path("text").asText()));
        return String.join("\n\n", parts);
    }
}
