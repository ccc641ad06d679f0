package org.notorturetj.kept;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;
import org.notorturetj.sync.Encodings;
import org.notorturetj.sync.FileQueries;
import org.notorturetj.sync.export.SignedFiles;

/** The signed files in the folder. */
final class KeptLog implements SignedFiles.Sink {
    private static final String BASE = "v1/sync/";
    private static final String CHUNK = BASE + "chunk/";

    private final ServedFolder folder;
    private final FileQueries files;
    private final SignedFiles signed;
    private Set<String> names = new HashSet<>();

    /** What was read before a deletion is not written after it. */
    private long deletions;

    private long begun;

    /** Since the start nothing was compared with what the database has. */
    private boolean unread = true;

    /** The head whose files are all there; empty if some are not. */
    private String whole = "";

    KeptLog(ServedFolder folder, FileQueries files, Encodings encodings) {
        this.folder = folder;
        this.files = files;
        this.signed = new SignedFiles(files, encodings);
    }

    static boolean holds(String name) {
        return name.startsWith(BASE);
    }

    /** What there may be after a start, before anything is compared. */
    synchronized void begin(Set<String> found) {
        names =
                found.stream()
                        .filter(KeptLog::holds)
                        .collect(Collectors.toCollection(HashSet::new));
        unread = true;
        whole = "";
        deletions++;
    }

    /**
     * Deletes files with what was taken away, and all packs with them: this node has committed it,
     * or heard of it.
     */
    synchronized void deleteGone() throws IOException {
        deletions++;
        Set<String> chunks = chunks();
        Set<String> gone = new HashSet<>(chunks);
        gone.removeAll(files.stillThere(chunks));
        whole = gone.isEmpty() ? whole : "";
        for (String sha256 : gone) {
            folder.delete(CHUNK + sha256);
            names.remove(CHUNK + sha256);
        }
        for (Language language : Language.values()) {
            String card = files.card(language).orElse(null);
            boolean changed = deleteCardUnless(card, language.tag());
            if (changed || !gone.isEmpty()) {
                deleteBelow("pack/" + language.tag() + "/");
            }
        }
    }

    private Set<String> chunks() {
        return names.stream()
                .filter(name -> name.startsWith(CHUNK))
                .map(name -> name.substring(CHUNK.length()))
                .collect(Collectors.toSet());
    }

    private boolean deleteCardUnless(@Nullable String card, String language) throws IOException {
        String name = BASE + "card/" + language;
        if (!folder.has(name)
                || (card != null && folder.has(name, card.getBytes(StandardCharsets.UTF_8)))) {
            return false;
        }
        whole = "";
        folder.delete(name);
        deleteBelow("qr/" + language + ".");
        return true;
    }

    private void deleteBelow(String path) throws IOException {
        for (String name : Set.copyOf(names)) {
            if (name.startsWith(BASE + path)) {
                folder.delete(name);
                names.remove(name);
            }
        }
    }

    /**
     * Writes what the newest head names, then deletes what is served no longer; chunks stay while
     * the server has them, since a phone may be in the middle of a download. Without space the head
     * goes, so that nobody is told an old one.
     *
     * @throws SignedFiles.MissingFile if something was just removed, and is being built anew
     */
    void refresh() throws IOException {
        String head = files.head().orElse("");
        synchronized (this) {
            begun = deletions;
            if (head.equals(whole)) {
                return;
            }
        }
        try {
            complete(head, signed.write(this));
        } catch (SignedFiles.MissingFile rebuilt) {
            throw rebuilt;
        } catch (IOException e) {
            folder.delete(BASE + "head");
            throw e;
        }
    }

    private synchronized void complete(String head, Set<String> written) throws IOException {
        files.stillThere(chunks()).forEach(sha256 -> written.add(CHUNK + sha256));
        for (String name : Set.copyOf(names)) {
            if (!written.contains(name)) {
                folder.delete(name);
                names.remove(name);
            }
        }
        unread = false;
        whole = begun == deletions ? head : "";
    }

    synchronized boolean knows(String name) {
        return names.contains(name);
    }

    /** Pictures are drawn anew only with their card. */
    @Override
    public synchronized boolean has(String name) {
        return folder.has(name)
                && names.contains(name)
                && (!unread || name.startsWith(BASE + "qr/"));
    }

    @Override
    public synchronized boolean put(
            String name, byte[] identity, byte @Nullable [] gzip, byte @Nullable [] brotli)
            throws IOException {
        if (begun != deletions) {
            throw new SignedFiles.MissingFile();
        }
        boolean same = folder.has(name, identity);
        names.add(name);
        folder.put(name, new ServedFolder.Body(identity, gzip, brotli));
        return !same;
    }
}
