package org.notorturetj.pages.editing;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.document.DocumentFilter;
import org.notorturetj.api.desk.document.DocumentsApi;
import org.notorturetj.api.desk.document.WorkingDocument;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.api.text.Language;
import org.notorturetj.pages.Frame;
import org.notorturetj.pages.Frames;
import org.notorturetj.pages.PostedForm;
import org.notorturetj.pages.PublicPages;
import org.notorturetj.pages.form.Choices;
import org.notorturetj.pages.form.FormContent;
import org.notorturetj.pages.form.FormRows;
import org.notorturetj.pages.form.MemberSchema;
import org.notorturetj.pages.form.Row;

/** Documents that a part can lead to, found by their titles. */
@ApplicationScoped
class LinkFinder {
    private static final int SHOWN = 10;

    private final DocumentsApi documents;
    private final PublicPages readers;
    private final Choices choices;
    private final PostedForm form;

    LinkFinder(DocumentsApi documents, PublicPages readers, Choices choices, PostedForm form) {
        this.documents = documents;
        this.readers = readers;
        this.choices = choices;
        this.form = form;
    }

    /**
     * What she looks for, and what was found: in a text what is published of any type, in facts
     * what its members may name.
     *
     * @param schema of the part
     */
    Search search(MemberSchema schema, List<Row> rows, Part part, Frame frame) {
        String words = form.text("_find").strip();
        boolean isDone = FormContent.isOfFinder(form.action()) && !words.isEmpty();
        if (part.isFacts()) {
            Map<String, String> named = schema.references();
            return new Search(
                    !named.isEmpty(),
                    words,
                    isDone,
                    isDone ? named(words, named, frame) : List.of());
        }
        return new Search(
                rows.stream().anyMatch(row -> row.kind().equals("markdown")),
                words,
                isDone,
                isDone ? linked(words, part, frame) : List.of());
    }

    private List<Found> linked(String words, Part part, Frame frame) {
        return find(null, words)
                .filter(it -> !it.id().equals(part.document()))
                .map(it -> found(it, markdown(it, address(it, part.inLanguage(), frame)), frame))
                .toList();
    }

    private List<Found> named(String words, Map<String, String> types, Frame frame) {
        return types.keySet().stream()
                .flatMap(type -> find(type, words))
                .map(it -> found(it, named(it, types.get(it.type())), frame))
                .toList();
    }

    /** The documents with these words in a title, those changed last first. */
    private Stream<WorkingDocument> find(@Nullable String type, String words) {
        return documents
                .list(
                        DocumentFilter.titled(type, words),
                        null,
                        "changed",
                        null,
                        new PageRequest(null, SHOWN))
                .items()
                .stream();
    }

    private static Found found(WorkingDocument document, @Nullable String written, Frame frame) {
        return new Found(title(document), Frames.type(document.type(), frame.lang()), written);
    }

    private static String title(WorkingDocument document) {
        return document.title() == null ? document.id() : document.title();
    }

    private @Nullable String named(WorkingDocument document, String by) {
        return choices.named(document, by)
                .map(it -> title(document) + FormRows.BEFORE_ID + it)
                .orElse(null);
    }

    /** In the language of the text, or else in the next that readers have. */
    private @Nullable String address(WorkingDocument document, Language language, Frame frame) {
        return language.fallbackChain().stream()
                .filter(document.publishedLanguages()::contains)
                .findFirst()
                .map(it -> readers.of(document, it, frame))
                .orElse(null);
    }

    private static @Nullable String markdown(WorkingDocument document, @Nullable String address) {
        return address == null
                ? null
                : "[%s](%s)"
                        .formatted(title(document).replaceAll("([\\[\\]\\\\])", "\\\\$1"), address);
    }

    /** A search: whether there is one on the page, and whether somebody has looked. */
    public record Search(boolean isOffered, String words, boolean isDone, List<Found> found) {}

    /**
     * A document.
     *
     * @param written what leads to it: in a text a link, in facts what a field is filled with; null
     *     while it cannot be led to
     */
    public record Found(String title, String type, @Nullable String written) {}
}
