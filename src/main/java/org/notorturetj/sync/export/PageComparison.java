package org.notorturetj.sync.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import org.notorturetj.api.text.Language;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.BrotliInputStream;

/** Compares the files of a language with the hashes that are signed. */
final class PageComparison {
    private static final int PART = 64 << 10;
    private static final Pattern MEDIA = Pattern.compile("[0-9a-f]{64}\\.[a-z0-9]{3,4}");

    /** Files with other bytes, or that are none. */
    final Set<String> different = new TreeSet<>();

    final Set<String> missing = new TreeSet<>();

    /** Files in the folder of the language that nobody signed. */
    final Set<String> unknown = new TreeSet<>();

    private final Path folder;
    private final Map<String, String> hashes;

    private PageComparison(Path folder, Map<String, String> hashes) {
        this.folder = folder;
        this.hashes = hashes;
    }

    /** The folder of the pages within another one; empty if it has none. */
    static Optional<Path> pagesIn(Path folder) {
        for (Path pages : new Path[] {folder, folder.resolve("read")}) {
            for (Language language : Language.values()) {
                if (Files.isDirectory(pages.resolve(language.tag()))) {
                    return Optional.of(pages);
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Compares.
     *
     * @param folder of the pages of all languages
     * @param hashes by file, which lie within the folder
     */
    static PageComparison of(Path folder, Language language, Map<String, String> hashes)
            throws IOException {
        var comparison = new PageComparison(folder, hashes);
        comparison.compare(language);
        return comparison;
    }

    boolean findsNothing() {
        return different.isEmpty() && missing.isEmpty() && unknown.isEmpty();
    }

    int findings() {
        return different.size() + missing.size() + unknown.size();
    }

    private void compare(Language language) throws IOException {
        Set<String> seen = new HashSet<>();
        Files.walkFileTree(
                folder.resolve(language.tag()),
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        String path = folder.relativize(file).toString().replace('\\', '/');
                        seen.add(path);
                        compare(file, path);
                        return FileVisitResult.CONTINUE;
                    }
                });
        for (String file : hashes.keySet()) {
            if (seen.contains(file)) {
                continue;
            }
            Path beside = folder.resolve(file);
            if (Files.exists(beside, LinkOption.NOFOLLOW_LINKS)) {
                compare(beside, file);
            } else {
                missing.add(file);
            }
        }
    }

    private void compare(Path file, String path) throws IOException {
        String coding =
                path.endsWith(".gz") || path.endsWith(".br")
                        ? path.substring(path.length() - 3)
                        : "";
        String sha256 = hashes.get(path.substring(0, path.length() - coding.length()));
        if (sha256 == null) {
            unknown.add(path);
        } else if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                || !sha256.equals(hash(file, coding))) {
            different.add(path);
        }
    }

    /**
     * Pictures and files that have not the bytes by whose hash they are called.
     *
     * @param media their folder, which need not be there
     */
    static Set<String> differentMedia(Path media) throws IOException {
        Set<String> different = new TreeSet<>();
        if (!Files.isDirectory(media)) {
            return different;
        }
        try (Stream<Path> files = Files.list(media)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (MEDIA.matcher(name).matches()
                        && !(Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                                && name.startsWith(hash(file, "")))) {
                    different.add("media/" + name);
                }
            }
        }
        return different;
    }

    /** The hash of what a browser would show; empty if it cannot be decoded. */
    private static String hash(Path file, String coding) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            if (coding.isEmpty()) {
                return hash(in);
            }
            try {
                return hash(coding.equals(".gz") ? new GZIPInputStream(in) : brotli(in));
            } catch (IOException e) {
                return "";
            }
        }
    }

    private static InputStream brotli(InputStream in) throws IOException {
        Brotli4jLoader.ensureAvailability();
        return new BrotliInputStream(in);
    }

    private static String hash(InputStream in) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] part = new byte[PART];
            int length = in.read(part);
            while (length >= 0) {
                digest.update(part, 0, length);
                length = in.read(part);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
