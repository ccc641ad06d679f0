package org.notorturetj.kept;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.notorturetj.plain.PlainFiles;

/**
 * The files that are made of records, and the pictures that they name: what each was made of, and
 * which are to be made anew.
 *
 * <p>A file is known once it was made since the start: then it is known what changes it. While some
 * are not, a removal also takes those that are unknown.
 */
final class KeptFiles {
    private final ServedFolder folder;
    private final KeptAnswers answers;
    private final KeptMedia media;
    private final Set<String> fixed;
    private final KeptIndex index = new KeptIndex();
    private final Set<String> todo = new LinkedHashSet<>();
    private boolean whole;

    /** How often something was published so far: what is made meanwhile is not written. */
    private long changes;

    KeptFiles(ServedFolder folder, KeptAnswers answers, KeptMedia media, Collection<String> fixed) {
        this.folder = folder;
        this.answers = answers;
        this.media = media;
        this.fixed = Set.copyOf(fixed);
    }

    /**
     * Knows nothing any more.
     *
     * @param removed whether any file may show what is gone: then all are deleted, and those that
     *     nobody may miss are to be made anew first
     */
    synchronized void forget(Set<String> there, boolean removed) throws IOException {
        changes++;
        index.clear();
        todo.clear();
        whole = false;
        if (removed) {
            deleteOrRenew(there);
        }
        media.begin(there);
        media.deleteGone();
    }

    private void deleteOrRenew(Collection<String> names) throws IOException {
        for (String name : names) {
            if (!isOfRecords(name)) {
                continue;
            }
            todo.add(name);
            if (!KeptNames.isVital(name)) {
                folder.delete(name);
            }
        }
    }

    private static boolean isOfRecords(String name) {
        return !KeptLog.holds(name) && !KeptMedia.holds(name);
    }

    /** Nothing that is being made now is written. */
    synchronized void published() {
        changes++;
    }

    /**
     * Notes what a publication changes; what it takes away is deleted, but for vital files.
     *
     * @return the vital files among them, which are to be made at once
     */
    synchronized List<String> change(Set<String> cacheTags, boolean removes) throws IOException {
        Set<String> changed = new LinkedHashSet<>(index.changedBy(cacheTags));
        if (removes && !whole) {
            folder.names().stream().filter(name -> !index.has(name)).forEach(changed::add);
            changed.removeIf(name -> !isOfRecords(name));
        }
        if (removes) {
            deleteOrRenew(changed);
            media.deleteGone();
        } else {
            todo.addAll(changed);
        }
        return changed.stream().filter(KeptNames::isVital).toList();
    }

    /** Deletes those of some files that could not be made. */
    synchronized void deleteUnmade(Collection<String> names) throws IOException {
        for (String name : names) {
            if (todo.contains(name)) {
                folder.delete(name);
            }
        }
    }

    /** Notes files that are new. */
    synchronized void add(Collection<String> names) {
        names.stream().filter(name -> !index.has(name)).forEach(todo::add);
    }

    /**
     * Makes all files that wait; one that cannot be written does not keep others from it, since
     * what is old there must go.
     */
    void makeAll() throws IOException {
        List<String> now;
        synchronized (this) {
            now = List.copyOf(todo);
        }
        IOException first = null;
        for (String name : now) {
            try {
                make(name);
            } catch (IOException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
        media.addPublic();
        media.makeAll();
    }

    /** Makes a file, unless something was published meanwhile: then it stays to be done. */
    void make(String name) throws IOException {
        long begun;
        synchronized (this) {
            begun = changes;
            todo.add(name);
        }
        KeptAnswers.KeptResponse response = answers.make(name);
        synchronized (this) {
            if (changes == begun && response.settled()) {
                put(name, response.body(), response.cacheTags());
                todo.remove(name);
            }
        }
    }

    private void put(String name, ServedFolder.@Nullable Body body, @Nullable Set<String> cacheTags)
            throws IOException {
        if (body == null) {
            folder.delete(name);
        } else {
            folder.put(name, body);
            media.add(PlainFiles.media(new String(body.identity(), StandardCharsets.UTF_8)));
        }
        if (body == null && !fixed.contains(name)) {
            index.remove(name);
        } else {
            index.put(name, cacheTags);
        }
    }

    synchronized boolean knows(String name) {
        return index.has(name);
    }

    /** Whether nothing waits. */
    synchronized boolean isCurrent() {
        return todo.isEmpty() && media.isCurrent();
    }

    /** All that is published was made: what else is in the folder is nobody's. */
    synchronized void complete(Predicate<String> others) throws IOException {
        if (!whole) {
            folder.deleteOthers(name -> index.has(name) || media.knows(name) || others.test(name));
            whole = true;
        }
    }
}
