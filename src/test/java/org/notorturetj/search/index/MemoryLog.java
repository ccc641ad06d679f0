package org.notorturetj.search.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.IntConsumer;

import org.notorturetj.api.text.Language;
import org.notorturetj.platform.database.PublicDatabase;

/** A log in memory. */
final class MemoryLog extends PublishedDocuments {
    private final Map<String, PublishedDocument> published = new ConcurrentSkipListMap<>();
    private final List<Changed> changes = new ArrayList<>();
    final List<List<String>> asked = new ArrayList<>();

    /** Is run whenever some documents are asked for, with how often that was so far. */
    IntConsumer whenAsked = times -> {};

    private long restored;
    volatile long seq;

    MemoryLog() {
        super((PublicDatabase) null);
    }

    synchronized void publish(String type, String id) {
        published.put(
                id,
                new PublishedDocument(
                        id,
                        type,
                        0,
                        List.of(),
                        new TreeMap<>(MemoryIndex.text(Language.EN, id, id, id))));
        changes.add(new Changed(seq + 1, id));
        seq++;
    }

    synchronized void remove(String id) {
        published.remove(id);
        changes.add(new Changed(seq + 1, id));
        seq++;
    }

    synchronized void restore(long time) {
        published.clear();
        changes.clear();
        restored = time;
        seq = 0;
    }

    @Override
    synchronized Head head(long known) {
        return new Head(seq, at(seq), known == 0 || known > seq ? null : at(known));
    }

    private long at(long publication) {
        return publication == 0 ? 0 : restored + publication;
    }

    @Override
    synchronized List<Changed> changed(long upTo, Changed after, int limit) {
        return changes.stream()
                .filter(it -> it.seq() <= upTo)
                .filter(
                        it ->
                                it.seq() > after.seq()
                                        || (it.seq() == after.seq()
                                                && it.documentId().compareTo(after.documentId())
                                                        > 0))
                .limit(limit)
                .toList();
    }

    @Override
    synchronized List<String> some(List<String> types, String after, int limit) {
        asked.add(types);
        whenAsked.accept(asked.size());
        return published.values().stream()
                .filter(it -> types.contains(it.type()) && it.id().compareTo(after) > 0)
                .map(PublishedDocument::id)
                .limit(limit)
                .toList();
    }

    @Override
    synchronized Map<String, PublishedDocument> documents(List<String> ids) {
        Map<String, PublishedDocument> found = new LinkedHashMap<>();
        ids.stream().filter(published::containsKey).forEach(id -> found.put(id, published.get(id)));
        return found;
    }
}
