package org.notorturetj.search.index;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;
import org.notorturetj.search.index.IndexPosition.Building;
import org.notorturetj.search.index.PublishedDocuments.Changed;
import org.notorturetj.search.index.PublishedDocuments.Head;

/** Brings the index to where the log is. For one thread. */
final class CatchUp {
    /** Documents read at once: some 2 MB of texts. */
    private static final int AT_ONCE = 200;

    /** A stop loses no more of the work than so many of these parts. */
    private static final int PARTS_A_COMMIT = 10;

    private static final long COMMIT_NANOS = TimeUnit.SECONDS.toNanos(5);

    /** What a text said before it was changed stays in files no longer: it may be a name. */
    private static final long PURGE_NANOS = TimeUnit.SECONDS.toNanos(30);

    /** So many documents may leave the index in many small parts, until they are put together. */
    static final int MANY = 2_000;

    private final SearchIndex index;
    private final PublishedDocuments published;
    private final BooleanSupplier stopped;
    private final Runnable moved;
    private final int many;
    private int unmerged;
    private boolean merging;
    private boolean uncommitted;
    private boolean unpurged;
    private boolean replaced = true;
    private long committed = System.nanoTime();
    private long purged = System.nanoTime();

    /**
     * @param stopped whether to leave off, between two parts
     * @param moved is called whenever the index has followed the log
     * @param many after so many documents the parts of the index are put together
     */
    CatchUp(
            SearchIndex index,
            PublishedDocuments published,
            BooleanSupplier stopped,
            Runnable moved,
            int many) {
        this.index = index;
        this.published = published;
        this.stopped = stopped;
        this.moved = moved;
        this.many = many;
        this.unmerged = many;
    }

    /** Follows the log to its end, and reads what was published before, where that was left off. */
    void run() throws IOException {
        IndexPosition here = index.position();
        if (here.seq() == 0 && here.building() != null) { // nothing yet
            begin(published.head(0));
        }
        follow();
        build();
    }

    private void begin(Head head) throws IOException {
        index.begin(new IndexPosition(head.seq(), head.at(), Building.FIRST));
    }

    /** Reads all that is published, part by part; what is removed meanwhile is gone at once. */
    private void build() throws IOException {
        int parts = 0;
        IndexPosition here = index.position();
        while (!stopped.getAsBoolean() && here.building() != null) {
            Building now = here.building();
            List<String> ids =
                    published.some(IndexedDocument.types().get(now.phase()), now.after(), AT_ONCE);
            replace(ids, new IndexPosition(here.seq(), here.at(), after(now, ids)));
            if (++parts % PARTS_A_COMMIT == 0) {
                index.commit();
            }
            follow();
            here = index.position();
        }
    }

    private static @Nullable Building after(Building now, List<String> ids) {
        if (ids.size() == AT_ONCE) {
            return new Building(now.phase(), ids.get(ids.size() - 1));
        }
        return now.phase() + 1 < IndexedDocument.types().size()
                ? new Building(now.phase() + 1, "")
                : null;
    }

    /**
     * Follows the log to its end. When it is another one, the index is emptied: whenever it is
     * asked where it is, also between two parts, it may be a restored one.
     */
    private void follow() throws IOException {
        IndexPosition known = index.position();
        Head head = published.head(known.seq());
        if (isForeign(known, head)) {
            begin(head);
        }
        IndexPosition here = index.position();
        IndexPosition then = new IndexPosition(head.seq(), head.at(), here.building());
        Changed after = new Changed(here.seq(), "~"); // after every id
        boolean behind = head.seq() > here.seq();
        while (behind && !stopped.getAsBoolean()) {
            List<Changed> changed = published.changed(head.seq(), after, AT_ONCE);
            behind = changed.size() == AT_ONCE;
            replace(
                    changed.stream().map(Changed::documentId).distinct().toList(),
                    behind ? here : then);
            if (behind) {
                after = changed.get(changed.size() - 1);
            }
        }
        moved.run();
    }

    private static boolean isForeign(IndexPosition here, Head head) {
        return head.seq() < here.seq()
                || (here.seq() > 0 && !Long.valueOf(here.at()).equals(head.knownAt()));
    }

    private void replace(List<String> ids, IndexPosition then) throws IOException {
        Map<String, PublishedDocument> found = published.documents(ids);
        Map<String, Optional<PublishedDocument>> documents = new LinkedHashMap<>();
        for (String id : ids) {
            documents.put(id, Optional.ofNullable(found.get(id)));
        }
        index.replace(documents, then);
        unmerged += ids.size();
        uncommitted = true;
        replaced = true;
        unpurged |= documents.containsValue(Optional.<PublishedDocument>empty());
    }

    /**
     * What was removed leaves the disk at once, and what was changed soon; the rest is written now
     * and then. After many documents, and after a start, the parts of the index are put together.
     */
    void tidy() throws IOException {
        boolean due = replaced && System.nanoTime() - purged > PURGE_NANOS;
        boolean merged = merging && !index.isMerging();
        if (unpurged || due || merged) {
            unpurged = !index.purge();
            merging &= !merged;
            purged = System.nanoTime();
            replaced = false;
            uncommitted = false;
        } else if (uncommitted && System.nanoTime() - committed > COMMIT_NANOS) {
            index.commit();
            committed = System.nanoTime();
            uncommitted = false;
        }
        if (unmerged >= many) {
            index.merge();
            merging = true;
            unmerged = 0;
        }
    }
}
