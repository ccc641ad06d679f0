package org.notorturetj.pages.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.notorturetj.api.desk.Patterns;
import org.notorturetj.api.desk.document.SeenTexts;
import org.notorturetj.api.desk.imported.ImportedText;
import org.notorturetj.api.desk.workflow.SeenDocument;
import org.notorturetj.pages.Frame;
import org.notorturetj.pages.Frames;
import org.notorturetj.pages.Moments;
import org.notorturetj.pages.publishing.Titles;
import org.notorturetj.pages.publishing.WarningRows;

/**
 * A document of the previous website in a list.
 *
 * @param day on which it appeared there, as the reader writes it; empty if nobody has said so
 * @param seen its id and the etags of its parts, as a form sends them
 */
public record ImportedRow(
        String id,
        String title,
        String type,
        String day,
        String seen,
        List<Part> parts,
        List<WarningRows.WarningRow> warnings) {
    private static final String FACTS = "facts";

    /** What is public already is not seen again. */
    private static final String PUBLISHED = "published";

    private static final Pattern ID = Pattern.compile(Patterns.ID);
    private static final Pattern ETAG = Pattern.compile(Patterns.ETAG);

    /**
     * A text.
     *
     * @param href where it is read and written
     */
    public record Part(String href, String language, String state, String title) {}

    static ImportedRow of(ImportedText text, List<String> ticked, Frame frame) {
        List<String> seen = new ArrayList<>(List.of(text.document()));
        if (text.facts() != null && !text.facts().state().equals(PUBLISHED)) {
            seen.add(FACTS + "=" + text.facts().etag());
        }
        text.texts().stream()
                .filter(it -> !it.state().equals(PUBLISHED))
                .forEach(it -> seen.add(it.language().tag() + "=" + it.etag()));
        return new ImportedRow(
                text.document(),
                Titles.titled(title(text), frame.lang()),
                Frames.type(text.type(), frame.lang()),
                text.publishedAt() == null ? "" : Moments.day(text.publishedAt(), frame.lang()),
                String.join(" ", seen),
                text.texts().stream().map(it -> part(text.document(), it, frame)).toList(),
                WarningRows.of(text.document(), text.warnings(), null, ticked, frame.lang()));
    }

    private static @org.jspecify.annotations.Nullable String title(ImportedText text) {
        return text.texts().stream()
                .map(ImportedText.Text::title)
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static Part part(String id, ImportedText.Text text, Frame frame) {
        return new Part(
                "/desk/documents/" + id + "/" + text.language().tag(),
                frame.language(text.language().tag()),
                frame.w("state-", text.state()),
                text.title());
    }

    /** What a form sends of a document; empty if that is none of it. */
    static Optional<SeenDocument> seen(String value) {
        String[] parts = value.split(" ", 6);
        if (!ID.matcher(parts[0]).matches()) {
            return Optional.empty();
        }
        Map<String, String> etags = new HashMap<>();
        for (String part : parts) {
            int at = part.indexOf('=');
            if (at > 0 && ETAG.matcher(part.substring(at + 1)).matches()) {
                etags.put(part.substring(0, at), part.substring(at + 1));
            }
        }
        return Optional.of(
                new SeenDocument(
                        parts[0],
                        etags.get(FACTS),
                        new SeenTexts(etags.get("tg"), etags.get("ru"), etags.get("en"))));
    }
}
