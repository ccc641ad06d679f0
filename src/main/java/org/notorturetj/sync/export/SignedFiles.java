package org.notorturetj.sync.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.text.QrCode;
import org.notorturetj.sync.Changes;
import org.notorturetj.sync.Encodings;
import org.notorturetj.sync.FileQueries;
import org.notorturetj.sync.HeadStatement;
import org.notorturetj.sync.LinesFile;
import org.notorturetj.sync.LogFiles.Stored;
import org.notorturetj.sync.LogFiles.Version;
import org.notorturetj.sync.ManifestSlot;
import org.notorturetj.sync.Scope;

/**
 * What a phone needs of the newest head, in the codings in which the server sends it: roots, head,
 * manifests, chunks, cards, and the pack of the essentials. Not what is made for one phone, such as
 * changes.
 */
public final class SignedFiles {
    private static final String BASE = "v1/sync/";
    private static final String CHUNK = BASE + "chunk/";

    private final FileQueries files;
    private final Changes changes;
    private final Pack packs;
    private final Encodings encodings;

    public SignedFiles(FileQueries files, Encodings encodings) {
        this.files = files;
        this.changes = new Changes(files);
        this.packs = new Pack(files, changes);
        this.encodings = encodings;
    }

    /** Takes files. */
    public interface Sink {
        /** Whether a file is there, of those that never change. */
        boolean has(String name);

        /**
         * Takes a file, which may be there already; its codings are null where it has none.
         *
         * @return whether it was another one, or none
         */
        boolean put(String name, byte[] identity, byte @Nullable [] gzip, byte @Nullable [] brotli)
                throws IOException;
    }

    /**
     * Hands on what the newest head names, the head last.
     *
     * @return the names of all files; empty if nothing is signed yet
     * @throws MissingFile if something was just removed, and is being built anew
     */
    public Set<String> write(Sink sink) throws IOException {
        Set<String> names = new HashSet<>();
        String head = files.head().orElse(null);
        if (head == null) {
            return names;
        }
        HeadStatement statement = HeadStatement.of(head);
        for (long n = 1; n <= statement.root(); n++) {
            put(sink, names, "root/" + n, files.root(n).orElseThrow(MissingFile::new));
        }
        for (Language language : Language.values()) {
            write(sink, names, language, statement.seq());
        }
        put(sink, names, "head", head);
        return names;
    }

    private void write(Sink sink, Set<String> names, Language language, long seq)
            throws IOException {
        String tag = language.tag();
        for (Version version : changes.versions(language, Scope.ALL, seq)) {
            put(sink, names, CHUNK + version.sha256(), version);
        }
        for (Version version : changes.besideScopes(language, seq)) {
            put(sink, names, CHUNK + version.sha256(), version);
        }
        Version manifest =
                files.version(ManifestSlot.manifest(language), seq).orElseThrow(MissingFile::new);
        put(sink, names, BASE + "manifest/" + tag + "/" + seq, manifest);
        writeCard(sink, names, tag, files.card(language).orElseThrow(MissingFile::new));
        try {
            put(
                    sink,
                    names,
                    "pack/" + tag + "/" + Scope.ESSENTIALS.wireName(),
                    packs.of(language, Scope.ESSENTIALS));
        } catch (ProblemException rebuilt) {
            throw new MissingFile(rebuilt);
        }
    }

    /** Drawing takes longer than all else: only when the card is another one. */
    private void writeCard(Sink sink, Set<String> names, String language, String card)
            throws IOException {
        boolean changed = put(sink, names, "card/" + language, card);
        String picture = BASE + "qr/" + language;
        names.add(picture + ".svg");
        names.add(picture + ".png");
        if (changed || !sink.has(picture + ".svg") || !sink.has(picture + ".png")) {
            put(sink, names, "qr/" + language + ".svg", QrCode.of(card).svg());
            sink.put(picture + ".png", QrCode.of(card).png(), null, null);
        }
    }

    private boolean put(Sink sink, Set<String> names, String path, String text) throws IOException {
        Encodings.Encoded encoded = encodings.of(LinesFile.address(text), text);
        names.add(BASE + path);
        return sink.put(
                BASE + path,
                text.getBytes(StandardCharsets.UTF_8),
                encoded.gzip(),
                encoded.brotli());
    }

    private void put(Sink sink, Set<String> names, String name, Version version)
            throws IOException {
        names.add(name);
        if (sink.has(name)) {
            return;
        }
        Stored stored = files.file(version.sha256()).orElseThrow(MissingFile::new);
        if (stored.text() == null) {
            throw new MissingFile();
        }
        sink.put(
                name,
                stored.text().getBytes(StandardCharsets.UTF_8),
                stored.gzip(),
                stored.brotli());
    }

    /** A file contained what was just removed, and is not built anew yet. */
    public static final class MissingFile extends IOException {
        private static final long serialVersionUID = 1L;

        public MissingFile() {}

        MissingFile(Throwable cause) {
            super(cause);
        }
    }
}
