package org.notorturetj.plain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;
import org.notorturetj.platform.http.MovedException;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.reading.record.FoundRecord;
import org.notorturetj.sync.MirrorFolder;

/**
 * Writes all pages to a folder, which needs no server: the start page, a folder for each language,
 * and the titles by their first letter, since a copy cannot search.
 */
@ApplicationScoped
class PageFolder {
    private static final Logger LOG = Logger.getLogger(PageFolder.class);

    private final Pages pages;
    private final ListPages lists;
    private final PlainRecords records;

    PageFolder(Pages pages, ListPages lists, PlainRecords records) {
        this.pages = pages;
        this.lists = lists;
        this.records = records;
    }

    /** Writes what has changed, and deletes the pages of what is gone. */
    void write(MirrorFolder folder) throws IOException {
        put(folder, PageFile.HOME, () -> pages.start());
        put(folder, PlainResource.STYLE_FILE, () -> PlainResource.text(PlainResource.STYLE));
        for (Language language : Language.values()) {
            write(folder, language);
        }
        folder.deleteOthers(path -> !isOfALanguage(path));
    }

    /** What stands beside them in the folder is not ours. */
    private static boolean isOfALanguage(String path) {
        return Arrays.stream(Language.values()).anyMatch(it -> path.startsWith(it.tag() + "/"));
    }

    private void write(MirrorFolder folder, Language reader) throws IOException {
        String below = reader.tag() + "/";
        for (String file : Pages.ALONE) {
            put(folder, below + file, () -> pages.page(reader, file));
        }
        Map<Integer, List<FoundRecord>> letters = new TreeMap<>();
        for (DocumentType type : DocumentType.values()) {
            if (!type.is(Trait.HAS_PAGE)) {
                continue;
            }
            put(folder, below + PageFile.of(type), () -> pages.page(reader, PageFile.of(type)));
            if (type.is(Trait.DATED)) {
                for (Month month : records.months(reader, type)) {
                    String file = PageFile.of(type, month);
                    put(folder, below + file, () -> pages.page(reader, file));
                }
            }
            for (FoundRecord found : records.all(reader, type)) {
                String slug = String.valueOf(found.slug());
                put(
                        folder,
                        below + PageFile.of(type, slug),
                        () -> pages.document(reader, type, slug));
                letters.computeIfAbsent(lists.letter(found), letter -> new ArrayList<>())
                        .add(found);
            }
        }
        for (Map.Entry<Integer, List<FoundRecord>> letter : letters.entrySet()) {
            String file = PageFile.ofLetter(letter.getKey());
            put(folder, below + file, () -> pages.titles(reader, file, letter.getValue()));
        }
        put(folder, below + PageFile.SEARCH, () -> pages.letters(reader, letters.keySet()));
    }

    /** What is taken away while pages are written is left out, and its old page is deleted. */
    private static void put(MirrorFolder folder, String path, Supplier<String> page)
            throws IOException {
        try {
            folder.put(path, page.get().getBytes(StandardCharsets.UTF_8));
        } catch (MovedException moved) {
            LOG.debugf("%s has another name now", path);
        } catch (ProblemException gone) {
            if (gone.type() != ProblemType.GONE && gone.type() != ProblemType.NOT_FOUND) {
                throw gone;
            }
        }
    }
}
