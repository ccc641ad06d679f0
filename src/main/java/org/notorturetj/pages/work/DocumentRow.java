package org.notorturetj.pages.work;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.document.WorkingDocument;
import org.notorturetj.api.desk.edition.TextState;
import org.notorturetj.api.text.Language;
import org.notorturetj.pages.Frames;
import org.notorturetj.pages.Moments;

/** A document in a list: its title, and where each of its parts stands. */
public record DocumentRow(
        String id,
        String title,
        @Nullable Language titleLanguage,
        String type,
        String changed,
        List<Part> parts,
        boolean sample,
        boolean template) {
    /** One of its texts, or its facts. */
    public record Part(String href, String name, String state, String mood) {}

    static List<DocumentRow> all(List<WorkingDocument> documents, Language reader) {
        return documents.stream().map(document -> of(document, reader)).toList();
    }

    private static DocumentRow of(WorkingDocument document, Language reader) {
        String address = "/desk/documents/" + document.id();
        List<Part> parts = new ArrayList<>();
        if (document.facts() != null) {
            parts.add(
                    part(
                            address + "/facts",
                            Frames.word("facts", reader),
                            document.facts().state(),
                            reader));
        }
        for (TextState text : document.texts()) {
            parts.add(
                    part(
                            address + "/" + text.language().tag(),
                            Frames.word("language-" + text.language().tag(), reader),
                            text.state(),
                            reader));
        }
        return new DocumentRow(
                document.id(),
                document.title() == null ? Frames.word("without-title", reader) : document.title(),
                document.titleLanguage(),
                Frames.type(document.type(), reader),
                Moments.day(changed(document), reader),
                parts,
                document.sample(),
                document.template());
    }

    private static java.time.Instant changed(WorkingDocument document) {
        java.time.Instant last = document.createdAt();
        if (document.facts() != null && document.facts().savedAt().isAfter(last)) {
            last = document.facts().savedAt();
        }
        for (TextState text : document.texts()) {
            last = text.savedAt().isAfter(last) ? text.savedAt() : last;
        }
        return last;
    }

    private static Part part(String href, String name, String state, Language reader) {
        return new Part(href, name, Frames.word("state-" + state, reader), mood(state));
    }

    /** How it is coloured; the word beside it says the same. */
    public static String mood(String state) {
        return switch (state) {
            case "published" -> "good";
            case "changes_requested", "withdrawn", "redacted" -> "bad";
            default -> "";
        };
    }
}
