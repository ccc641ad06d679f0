package org.notorturetj.sync.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;
import org.notorturetj.client.VerifiedHead;
import org.notorturetj.platform.command.CommandException;

/** Says whether the pages in a folder are those of a signed head, file by file. */
final class VerifyPages {
    private static final int SHOWN = 20;

    private final byte[] root;
    private final Path folder;
    private final Clock clock;

    VerifyPages(byte[] root, Path folder, Clock clock) {
        this.root = root;
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Verifies.
     *
     * @param newer a folder with a later head, which tells what was withdrawn since
     * @throws CommandException if anything is not what was signed, or was withdrawn
     */
    void verify(Path pages, @Nullable Path newer) throws IOException {
        NamedPages named = NamedPages.in(folder, root);
        VerifiedHead head = named.head();
        if (!named.exist()) {
            throw new CommandException(
                    "The head of publication %d in %s names no pages: its server was still making their hashes, or is older than them. Export again in a minute."
                            .formatted(head.seq(), folder));
        }
        System.out.printf(
                "Pages: publication %d, signed on %s%s%n",
                head.seq(), day(head), clock.millis() > head.refreshBy() ? ", but old" : "");
        int findings = 0;
        for (Language language : Language.values()) {
            findings += verify(pages, language, named.of(language));
        }
        findings += verifyMedia(pages.resolve("media"));
        int withdrawn = newer == null ? 0 : compare(pages, named, newer);
        if (findings > 0) {
            throw new CommandException(
                    "%s: %d %s not what was signed."
                            .formatted(folder, findings, findings == 1 ? "file is" : "files are"));
        }
        if (withdrawn > 0) {
            throw new CommandException(
                    "%s: delete the %d %s that the Coalition has withdrawn or renamed, or take a newer copy."
                            .formatted(folder, withdrawn, withdrawn == 1 ? "page" : "pages"));
        }
    }

    private static int verify(Path pages, Language language, Map<String, String> hashes)
            throws IOException {
        if (!Files.isDirectory(pages.resolve(language.tag()))) {
            System.out.printf("%s: no pages in this folder%n", language.tag());
            return 0;
        }
        PageComparison comparison = PageComparison.of(pages, language, hashes);
        if (comparison.findings() == 0) {
            System.out.printf(
                    "%s: all %d files are those of the head%n", language.tag(), hashes.size());
        }
        list("differs", comparison.different);
        list("missing", comparison.missing);
        list("not signed", comparison.unknown);
        return comparison.findings();
    }

    /** Pages name pictures and files by their hashes, and so do these: each must be its own. */
    private static int verifyMedia(Path media) throws IOException {
        Collection<String> different = PageComparison.differentMedia(media);
        list("differs", different);
        return different.size();
    }

    private int compare(Path pages, NamedPages named, Path newer) throws IOException {
        NamedPages now = NamedPages.in(newer, root);
        if (!now.exist() || !now.head().isAfter(named.head())) {
            throw new CommandException(
                    "%s has no later head that names pages: it says nothing of what was withdrawn."
                            .formatted(newer));
        }
        int withdrawn = 0;
        int changed = 0;
        for (Language language : Language.values()) {
            if (Files.isDirectory(pages.resolve(language.tag()))) {
                Map<String, String> then = named.of(language);
                Map<String, String> later = now.of(language);
                Collection<String> gone = new TreeSet<>(then.keySet());
                gone.removeAll(later.keySet());
                list("withdrawn or renamed since", gone);
                withdrawn += gone.size();
                for (Map.Entry<String, String> file : then.entrySet()) {
                    String sha256 = later.get(file.getKey());
                    changed += sha256 == null || Objects.equals(sha256, file.getValue()) ? 0 : 1;
                }
            }
        }
        System.out.printf(
                "Since then, up to publication %d of %s: %d pages withdrawn or renamed, %d changed%n",
                now.head().seq(), day(now.head()), withdrawn, changed);
        return withdrawn;
    }

    static void list(String finding, Collection<String> files) {
        files.stream()
                .limit(SHOWN)
                .forEach(file -> System.out.printf("%s: %s%n", finding, printable(file)));
        if (files.size() > SHOWN) {
            System.out.printf("%s: and %d more%n", finding, files.size() - SHOWN);
        }
    }

    /** A name in a folder of somebody else may hold anything, also what moves a cursor. */
    private static String printable(String file) {
        return file.replaceAll("[^\\p{L}\\p{N}/._-]", "?");
    }

    private static String day(VerifiedHead head) {
        return Instant.ofEpochMilli(head.issued()).truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
