package org.notorturetj.plain;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.text.Phrase;
import org.notorturetj.reading.record.FoundRecord;

/** Makes each page of the plain edition by its name. */
@ApplicationScoped
class Pages {
    private static final List<String> OURS = List.of("safety", "check");

    /** Files of a language that are there whatever is published, but for lists. */
    static final List<String> ALONE =
            List.of(
                    PageFile.HOME,
                    PageFile.LINES,
                    PageFile.ALERTS,
                    PageFile.CONTACTS,
                    PageFile.TOPICS,
                    "safety.html",
                    "check.html");

    private final Templates templates;
    private final LinesPage lines;
    private final ListPages lists;
    private final DirectoryPages directory;
    private final DocumentPages documents;

    Pages(
            Templates templates,
            LinesPage lines,
            ListPages lists,
            DirectoryPages directory,
            DocumentPages documents) {
        this.templates = templates;
        this.lines = lines;
        this.lists = lists;
        this.directory = directory;
        this.documents = documents;
    }

    /** The page that asks for a language. */
    String start() {
        return templates.write(
                "start",
                Map.of(
                        "languages",
                        Arrays.stream(Language.values())
                                .map(
                                        language ->
                                                Map.of(
                                                        "lang",
                                                        language.tag(),
                                                        "name",
                                                        Phrase.LANGUAGE_NAME.in(language),
                                                        "coalition",
                                                        Phrase.COALITION.in(language)))
                                .toList()));
    }

    /**
     * A page in the folder of a language.
     *
     * @throws ProblemException not found
     */
    String page(Language reader, String file) {
        String ours = PageFile.slug(file).filter(OURS::contains).orElse("");
        if (!ours.isEmpty()) {
            return templates.write("text", directory.text(reader, ours));
        }
        return switch (file) {
            case PageFile.HOME -> found("home", lists.home(reader));
            case PageFile.LINES -> templates.write("lines", lines.of(reader));
            case PageFile.ALERTS -> templates.write("alerts", directory.alerts(reader));
            case PageFile.CONTACTS -> templates.write("contacts", directory.contacts(reader));
            case PageFile.TOPICS -> templates.write("list", lists.topics(reader));
            default -> found("list", PageFile.list(file).flatMap(list -> list(reader, list)));
        };
    }

    private Optional<Map<String, Object>> list(Language reader, PageFile.ListFile list) {
        return list.month()
                .map(
                        month ->
                                Optional.of(list.type())
                                        .filter(type -> type.is(Trait.DATED))
                                        .flatMap(type -> lists.month(reader, type, month)))
                .orElseGet(() -> Optional.of(lists.list(reader, list.type())));
    }

    private String found(String template, Optional<Map<String, Object>> page) {
        return templates.write(
                template, page.orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND)));
    }

    /**
     * The page of a document.
     *
     * @throws org.notorturetj.platform.http.MovedException if it has another slug for this reader
     * @throws ProblemException gone, or not found
     */
    String document(Language reader, DocumentType type, String slug) {
        return templates.write("document", documents.of(reader, type, slug));
    }

    /** The titles that begin with a letter. */
    String titles(Language reader, String file, List<FoundRecord> found) {
        return templates.write("list", lists.titles(reader, file, found));
    }

    /** What copies have instead of a search. */
    String letters(Language reader, Set<Integer> letters) {
        return templates.write("text", directory.letters(reader, letters));
    }

    /**
     * What is shown instead of a page that is not there, or not any more.
     *
     * @param path of that page, below the folder of its language
     */
    String missing(Language reader, String path, boolean gone) {
        Map<String, Object> page = directory.missing(reader, path, gone ? "gone" : "missing");
        page.put("noindex", true);
        page.remove("canonical");
        return templates.write("text", page);
    }
}
