package org.notorturetj.plain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;
import org.notorturetj.media.serving.CopiedFiles;
import org.notorturetj.plain.copies.PageFiles;
import org.notorturetj.platform.http.MovedException;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.reading.record.FoundRecord;
import org.notorturetj.sync.MirrorFolder;
import org.notorturetj.sync.page.SignedPart;

/**
 * Writes all pages to a folder, which needs no server: the start page, a folder for each language
 * with the titles by their first letter, since a copy cannot search, and the pictures and files
 * that pages name.
 */
@ApplicationScoped
class PageFolder {
    private static final Logger LOG = Logger.getLogger(PageFolder.class);

    private final Pages pages;
    private final ListPages lists;
    private final PlainRecords records;
    private final CopiedFiles files;

    PageFolder(Pages pages, ListPages lists, PlainRecords records, CopiedFiles files) {
        this.pages = pages;
        this.lists = lists;
        this.records = records;
        this.files = files;
    }

    /** Writes what has changed, and deletes the pages of what is gone. */
    void write(MirrorFolder folder) throws IOException {
        Copy copy = new Copy(folder, new TreeSet<>());
        copy.put(PageFile.HOME, () -> pages.start());
        copy.put(PlainResource.STYLE_FILE, () -> PlainResource.text(PlainResource.STYLE));
        for (Language language : Language.values()) {
            write(copy, language);
        }
        for (String name : copy.media()) {
            write(folder, name);
        }
        // Of a mirror in the same folder all files are, for phones.
        Set<String> mirrored = folder.has(SignedPart.MANIFESTS) ? files.all().keySet() : Set.of();
        folder.deleteOthers(
                path ->
                        !isOfALanguage(path)
                                && (!PageFiles.isMedia(path)
                                        || mirrored.contains(
                                                path.substring(PageFiles.MEDIA.length()))));
    }

    /** What readers may not have any more is left out: the page that showed it is made anew. */
    private void write(MirrorFolder folder, String name) throws IOException {
        Optional<InputStream> found = files.open(name);
        if (found.isPresent()) {
            try (InputStream bytes = found.get()) {
                folder.put(PageFiles.MEDIA + name, bytes::transferTo);
            }
        }
    }

    /** What stands beside them in the folder is not ours. */
    private static boolean isOfALanguage(String path) {
        return Arrays.stream(Language.values()).anyMatch(it -> path.startsWith(it.tag() + "/"));
    }

    private void write(Copy copy, Language reader) throws IOException {
        String below = reader.tag() + "/";
        for (String file : Pages.ALONE) {
            copy.put(below + file, () -> pages.page(reader, file));
        }
        Map<Integer, List<FoundRecord>> letters = new TreeMap<>();
        for (DocumentType type : DocumentType.values()) {
            if (!type.is(Trait.HAS_PAGE)) {
                continue;
            }
            copy.put(below + PageFile.of(type), () -> pages.page(reader, PageFile.of(type)));
            if (type.is(Trait.DATED)) {
                for (Month month : records.months(reader, type)) {
                    String file = PageFile.of(type, month);
                    copy.put(below + file, () -> pages.page(reader, file));
                }
            }
            for (FoundRecord found : records.all(reader, type)) {
                String slug = String.valueOf(found.slug());
                copy.put(below + PageFile.of(type, slug), () -> pages.document(reader, type, slug));
                letters.computeIfAbsent(lists.letter(found), letter -> new ArrayList<>())
                        .add(found);
            }
        }
        for (Map.Entry<Integer, List<FoundRecord>> letter : letters.entrySet()) {
            String file = PageFile.ofLetter(letter.getKey());
            copy.put(below + file, () -> pages.titles(reader, file, letter.getValue()));
        }
        copy.put(below + PageFile.SEARCH, () -> pages.letters(reader, letters.keySet()));
    }

    /**
     * The folder, and what its pages name.
     *
     * @param media names of pictures and files
     */
    private record Copy(MirrorFolder folder, Set<String> media) {
        /** What is taken away while pages are written is left out, and its old page is deleted. */
        void put(String path, Supplier<String> page) throws IOException {
            try {
                String text = page.get();
                folder.put(path, text.getBytes(StandardCharsets.UTF_8));
                media.addAll(PageMedia.named(text));
            } catch (MovedException moved) {
                LOG.debugf("%s has another name now", path);
            } catch (ProblemException gone) {
                if (gone.type() != ProblemType.GONE && gone.type() != ProblemType.NOT_FOUND) {
                    throw gone;
                }
            }
        }
    }
}
