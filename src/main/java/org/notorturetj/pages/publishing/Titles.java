package org.notorturetj.pages.publishing;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.document.DocumentsApi;
import org.notorturetj.api.text.Language;
import org.notorturetj.pages.Frames;
import org.notorturetj.platform.problem.ProblemException;

/** Documents by their titles, where the desk tells only their ids. */
@ApplicationScoped
public class Titles {
    /** So many are looked up for one page; the others stand there by their ids. */
    private static final int MOST = 100;

    private final DocumentsApi documents;

    Titles(DocumentsApi documents) {
        this.documents = documents;
    }

    /** Each of some documents, to be led to. */
    public List<Linked> of(@Nullable List<String> ids, Language reader) {
        return ids == null
                ? List.of()
                : ids.stream()
                        .map(id -> new Linked(id, ids.indexOf(id) < MOST ? title(id, reader) : id))
                        .toList();
    }

    private String title(String id, Language reader) {
        try {
            return titled(documents.get(id).title(), reader);
        } catch (ProblemException gone) {
            return id;
        }
    }

    /** The title of a document, or that it has none. */
    public static String titled(@Nullable String title, Language reader) {
        return title == null ? Frames.word("without-title", reader) : title;
    }

    /** A document by its title. */
    public record Linked(String id, String title) {}
}
