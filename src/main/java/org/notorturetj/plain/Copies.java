package org.notorturetj.plain;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.plain.copies.Epub;
import org.notorturetj.plain.copies.PageArchive;
import org.notorturetj.plain.copies.PageFiles;
import org.notorturetj.plain.copies.PdfWriter;
import org.notorturetj.platform.text.Phrase;
import org.notorturetj.sync.MirrorFolder;

/**
 * Files to carry and to print, beside the pages in a folder and made of them: in {@code
 * copies/{language}} archives, a book, sheets with the numbers of each region, guides on paper. One
 * file is made at a time.
 */
@ApplicationScoped
class Copies {
    private static final String BELOW = "copies/";

    /** Names of files that are ours in a folder; others stay. */
    private static final Pattern OURS =
            Pattern.compile(
                    BELOW
                            + "(index\\.html|[a-z]{2}/[^/]+\\.(zip|tar\\.gz|epub|pdf))(\\.unfinished)?");

    /** The order of a book. */
    private static final List<String> BOOK =
            Stream.of(
                            Stream.of(PageFile.HOME, PageFile.LINES, PageFile.ALERTS),
                            Frame.MENU.stream().filter(file -> !file.equals(PageFile.SEARCH)),
                            Stream.of("safety.html", "check.html"))
                    .flatMap(files -> files)
                    .toList();

    private final PaperCopies paper;
    private final Epub epub;
    private final PlainRecords records;
    private final Templates templates;

    Copies(PaperCopies paper, Epub epub, PlainRecords records, Templates templates) {
        this.paper = paper;
        this.epub = epub;
        this.records = records;
        this.templates = templates;
    }

    /** Writes what has changed, and deletes copies of what is gone. */
    void write(Path folder, MirrorFolder written) throws IOException {
        var writer = new PdfWriter();
        List<Map<String, Object>> languages = new ArrayList<>();
        for (Language language : Language.values()) {
            languages.add(write(new PageFiles(folder, language), writer, written));
        }
        written.put(
                BELOW + "index.html",
                to ->
                        to.write(
                                templates
                                        .write("copies/index", Map.of("languages", languages))
                                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        delete(written);
    }

    /** Deletes those that this run has not written: they may hold what was taken away since. */
    int delete(MirrorFolder written) throws IOException {
        return written.deleteOthers(path -> !OURS.matcher(path).matches());
    }

    private Map<String, Object> write(PageFiles pages, PdfWriter writer, MirrorFolder written)
            throws IOException {
        Language language = pages.language();
        String tag = language.tag();
        String below = BELOW + tag + "/";
        PageArchive archive = PageArchive.of(pages);
        written.put(below + tag + ".zip", archive::zip);
        written.put(below + tag + ".tar.gz", archive::tarGz);
        var title =
                new Epub.Title(
                        Phrase.COALITION.in(language),
                        Frame.WORDS.all(language),
                        records.changed(language, Arrays.asList(DocumentType.values()))
                                .map(PlainRecords.ListChange::at)
                                .orElse(Instant.EPOCH),
                        BOOK);
        String style = PlainResource.text(PlainResource.STYLE);
        written.put(below + tag + ".epub", to -> epub.write(pages, title, style, to));
        List<Map<String, String>> sheets = new ArrayList<>();
        paper.leaflets(language, writer, shelf(tag, sheets, written));
        List<Map<String, String>> guides = new ArrayList<>();
        paper.guides(language, pages, writer, shelf(tag, guides, written));
        return Map.of(
                "lang",
                tag,
                "name",
                Phrase.LANGUAGE_NAME.in(language),
                "w",
                Frame.WORDS.all(language),
                "sheets",
                sheets,
                "guides",
                guides);
    }

    private static PaperCopies.Shelf shelf(
            String tag, List<Map<String, String>> listed, MirrorFolder written) {
        return (name, title, bytes) -> {
            String file = tag + "/" + name + ".pdf";
            written.put(BELOW + file, bytes);
            listed.add(Map.of("href", file, "name", title));
        };
    }
}
