package org.notorturetj.sync.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.sync.Changes;
import org.notorturetj.sync.HeadStatement;
import org.notorturetj.sync.LogFiles;
import org.notorturetj.sync.LogFiles.Version;
import org.notorturetj.sync.ManifestSlot;
import org.notorturetj.sync.MirrorFolder;
import org.notorturetj.sync.Scope;

/** One language in one file, for a phone's first download or for passing on by hand. */
@ApplicationScoped
public class Pack {
    /**
     * The most that is served at once: it is put together in memory. When everything is more, the
     * pack holds the essentials, and says so. A phone takes no more for the essentials.
     */
    private static final long SERVED_BYTES = 16L << 20;

    /** The most that a phone takes from a file (PROTOCOL.md, section 1). */
    private static final long FILE_BYTES = 256L << 20;

    /** The most that the first line of a pack may have. */
    private static final long HEADER_BYTES = 256L << 10;

    /** What the first line says of one file, at most. */
    private static final long PART_NAME_BYTES = 128;

    private static final String CHUNK = "chunk/";

    private final LogFiles files;
    private final Changes changes;

    public Pack(LogFiles files, Changes changes) {
        this.files = files;
        this.changes = changes;
    }

    private record Part(long length, String name) {}

    private record Header(Language language, int pack, List<Part> parts, String scope) {}

    /** A part that is read when it is written. */
    record Source(long length, MirrorFolder.Content content) {
        static Source of(long length, Supplier<String> text) {
            return new Source(length, to -> to.write(text.get().getBytes(StandardCharsets.UTF_8)));
        }

        static Source of(String text) {
            return of(text.getBytes(StandardCharsets.UTF_8).length, () -> text);
        }
    }

    /**
     * Builds the current pack; only the essentials if everything is more than can be served.
     *
     * @throws ProblemException if nothing is signed yet, or a chunk was just removed
     */
    public String of(Language language, Scope scope) {
        Map<String, Source> parts = parts(language, scope);
        boolean fits = bytes(parts) <= SERVED_BYTES || scope == Scope.ESSENTIALS;
        var pack = new ByteArrayOutputStream();
        try {
            write(
                    language,
                    fits ? scope : Scope.ESSENTIALS,
                    fits ? parts : parts(language, Scope.ESSENTIALS),
                    pack);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pack.toString(StandardCharsets.UTF_8);
    }

    /** Whether the current pack is no more than a phone takes from one file. */
    boolean fits(Language language, Scope scope) {
        return bytes(parts(language, scope)) <= FILE_BYTES;
    }

    /** Writes the current pack, part by part. */
    void write(Language language, Scope scope, OutputStream to) throws IOException {
        write(language, scope, parts(language, scope), to);
    }

    /**
     * Writes the current pack and after it files of media that its records name, as many as fit.
     *
     * @param most bytes of them
     * @return how many files went along
     */
    int write(Language language, Scope scope, PackedMedia media, long most, OutputStream to)
            throws IOException {
        Map<String, Source> parts = parts(language, scope);
        int without = parts.size();
        long room = (scope == Scope.ALL ? FILE_BYTES : SERVED_BYTES) - bytes(parts);
        long header = header(language, scope, parts).getBytes(StandardCharsets.UTF_8).length;
        long names = (HEADER_BYTES - header) / PART_NAME_BYTES;
        media.namedBy(records(parts), Math.min(most, room), names).forEach(parts::put);
        write(language, scope, parts, to);
        return parts.size() - without;
    }

    private List<String> records(Map<String, Source> parts) throws IOException {
        List<String> records = new ArrayList<>();
        for (Map.Entry<String, Source> part : parts.entrySet()) {
            if (part.getKey().startsWith(CHUNK)) {
                var text = new ByteArrayOutputStream();
                part.getValue().content().writeTo(text);
                records.add(text.toString(StandardCharsets.UTF_8));
            }
        }
        return records;
    }

    private static void write(
            Language language, Scope scope, Map<String, Source> parts, OutputStream to)
            throws IOException {
        to.write((header(language, scope, parts) + "\n").getBytes(StandardCharsets.UTF_8));
        for (Source source : parts.values()) {
            source.content().writeTo(to);
        }
    }

    private static String header(Language language, Scope scope, Map<String, Source> parts) {
        List<Part> list = new ArrayList<>();
        parts.forEach((name, source) -> list.add(new Part(source.length(), name)));
        return CanonicalJson.write(new Header(language, 1, list, scope.wireName()));
    }

    private static long bytes(Map<String, Source> parts) {
        return parts.values().stream().mapToLong(Source::length).sum();
    }

    private Map<String, Source> parts(Language language, Scope scope) {
        String head = files.head().orElseThrow(Pack::unavailable);
        HeadStatement statement = HeadStatement.of(head);
        Map<String, Source> parts = new LinkedHashMap<>();
        for (long n = 1; n <= statement.root(); n++) {
            parts.put("root/" + n, Source.of(files.root(n).orElseThrow(Pack::unavailable)));
        }
        parts.put("head", Source.of(head));
        parts.put(
                "manifest/" + language.tag(),
                source(
                        files.version(ManifestSlot.manifest(language), statement.seq())
                                .orElseThrow(Pack::unavailable)));
        for (Version version : changes.versions(language, scope, statement.seq())) {
            parts.put(CHUNK + version.sha256(), source(version));
        }
        return parts;
    }

    private Source source(Version version) {
        return Source.of(
                version.length(),
                () ->
                        files.plain(version.sha256())
                                .map(LogFiles.Stored::text)
                                .orElseThrow(Pack::unavailable));
    }

    private static ProblemException unavailable() {
        return new ProblemException(ProblemType.UNAVAILABLE);
    }
}
