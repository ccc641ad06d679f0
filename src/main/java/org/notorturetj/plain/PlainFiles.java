package org.notorturetj.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;
import org.notorturetj.platform.http.WrittenText;
import org.notorturetj.platform.problem.ProblemException;

/**
 * The pages of the server by their files, such as {@code tg/guides/arrested.html}, for whoever
 * keeps them: what it answers at {@code /read/} and the file.
 */
@ApplicationScoped
public class PlainFiles {
    /** What asks for a language, and how all pages look. */
    public static final List<String> OUTSIDE = List.of(PageFile.HOME, PlainResource.STYLE_FILE);

    /** Numbers, and what leads to them and to guides, of each language. */
    public static final Set<String> VITAL =
            Set.of(PageFile.HOME, PageFile.LINES, PageFile.ALERTS, PageFile.of(DocumentType.GUIDE));

    private final Pages pages;
    private final PlainRecords records;

    PlainFiles(Pages pages, PlainRecords records) {
        this.pages = pages;
        this.records = records;
    }

    /** Files below the folder of a language that are no page of a document; months among them. */
    public List<String> lists(Language reader) {
        List<String> files = new ArrayList<>(Pages.ALONE);
        for (DocumentType type : DocumentType.values()) {
            if (type.is(Trait.HAS_PAGE)) {
                files.add(PageFile.of(type));
                if (type.is(Trait.DATED)) {
                    records.months(reader, type)
                            .forEach(month -> files.add(PageFile.of(type, month)));
                }
            }
        }
        return files;
    }

    /** The file of a document below the folder of a language. */
    public static String document(DocumentType type, String slug) {
        return PageFile.of(type, slug);
    }

    /**
     * Names of the pictures and files of a page, which lie in {@code media} beside the languages.
     */
    public static Set<String> media(String page) {
        return PageMedia.named(page);
    }

    /**
     * A page.
     *
     * @throws org.notorturetj.platform.http.MovedException if the document has another slug now
     * @throws ProblemException gone, or not found
     */
    public WrittenText page(String file) {
        if (OUTSIDE.contains(file)) {
            return file.equals(PageFile.HOME)
                    ? new WrittenText(pages.start(), PlainResource.HTML, Language.TG)
                    : new WrittenText(
                            PlainResource.text(PlainResource.STYLE),
                            PlainResource.CSS,
                            Language.EN);
        }
        String[] parts = file.split("/", -1);
        Language reader = Language.fromString(parts[0]);
        String text =
                parts.length == 2
                        ? pages.page(reader, parts[1])
                        : pages.document(
                                reader,
                                PageFile.withPages(parts[1]).orElseThrow(PlainFiles::none),
                                PageFile.slug(parts[2]).orElseThrow(PlainFiles::none));
        return new WrittenText(text, PlainResource.HTML, reader);
    }

    private static ProblemException none() {
        return new ProblemException(ProblemType.NOT_FOUND);
    }
}
