package org.notorturetj.kept;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.notorturetj.media.serving.CopiedFiles;

/**
 * All pictures that readers may have: those that pages name, and those that phones ask a copy of
 * the folder for. Reports and recordings, which may be large, are asked of the server.
 */
final class KeptMedia {
    private static final String BASE = "read/media/";
    private static final List<String> PICTURES = List.of(".jpg", ".webp", ".png");

    private final ServedFolder folder;
    private final CopiedFiles files;

    /** What may be there. */
    private final Set<String> names = new HashSet<>();

    /** What was written, or compared, since the start. */
    private final Set<String> compared = new HashSet<>();

    private final Set<String> todo = new LinkedHashSet<>();

    /** What was read before a deletion is not written after it. */
    private long deletions;

    KeptMedia(ServedFolder folder, CopiedFiles files) {
        this.folder = folder;
        this.files = files;
    }

    static boolean holds(String name) {
        return name.startsWith(BASE);
    }

    /** What there may be after a start, before anything is compared. */
    synchronized void begin(Set<String> found) {
        deletions++;
        compared.clear();
        todo.clear();
        names.clear();
        found.stream().filter(KeptMedia::holds).forEach(names::add);
    }

    /** Deletes what readers may not have any more: this node has committed it, or heard of it. */
    synchronized void deleteGone() throws IOException {
        deletions++;
        if (names.isEmpty()) {
            return;
        }
        Set<String> there =
                files.stillPublic(names.stream().map(KeptMedia::file).collect(Collectors.toSet()));
        for (String name : List.copyOf(names)) {
            if (!there.contains(file(name))) {
                folder.delete(name);
                names.remove(name);
                compared.remove(name);
            }
        }
    }

    private static String file(String name) {
        return name.substring(BASE.length());
    }

    /** Notes what phones may ask for. */
    void addPublic() {
        add(files.all().keySet());
    }

    /** Notes what a page names. */
    synchronized void add(Collection<String> named) {
        named.stream()
                .filter(file -> PICTURES.stream().anyMatch(file::endsWith))
                .map(BASE::concat)
                .filter(name -> !compared.contains(name))
                .forEach(todo::add);
    }

    /** Writes what waits. */
    void makeAll() throws IOException {
        List<String> now;
        synchronized (this) {
            now = List.copyOf(todo);
        }
        for (String name : now) {
            make(name);
        }
    }

    private void make(String name) throws IOException {
        long begun;
        synchronized (this) {
            begun = deletions;
        }
        byte[] bytes = read(file(name));
        synchronized (this) {
            if (begun == deletions) {
                put(name, bytes);
                todo.remove(name);
            }
        }
    }

    private byte @Nullable [] read(String file) throws IOException {
        Optional<InputStream> found = files.open(file);
        if (found.isEmpty()) {
            return null;
        }
        try (InputStream bytes = found.get()) {
            return bytes.readAllBytes();
        }
    }

    private void put(String name, byte @Nullable [] bytes) throws IOException {
        if (bytes == null) {
            folder.delete(name);
            names.remove(name);
        } else {
            names.add(name);
            folder.put(name, new ServedFolder.Body(bytes, null, null));
            compared.add(name);
        }
    }

    synchronized boolean knows(String name) {
        return compared.contains(name);
    }

    /** Whether nothing waits. */
    synchronized boolean isCurrent() {
        return todo.isEmpty();
    }
}
