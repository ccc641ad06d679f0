package org.notorturetj.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.storedtext.StoredText;
import org.notorturetj.platform.storedtext.StoredTexts;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The words in the index of this node, put back in their order, by document; also those of
 * documents that were removed or changed and are still in its files.
 */
@ApplicationScoped
class IndexedTexts implements StoredTexts {
    private static final int BATCH = 1000;

    /** How often it waits, as long as a reader would, for the index to have followed the log. */
    private static final int WAITS = 30;

    /** How often it waits, a second each, for what was removed to leave the files. */
    private static final int PURGES = 10;

    private final SearchIndex index;
    private final Runnable settled;

    @Inject
    IndexedTexts(SearchIndex index, IndexFollower follower, PublishedDocuments published) {
        this(
                index,
                () -> {
                    long seq = published.head(0).seq();
                    for (int i = 0; i < WAITS && !follower.holds(seq); i++) {
                        // it waits by itself
                    }
                });
    }

    /**
     * @param settled returns when the index has what is published now
     */
    IndexedTexts(SearchIndex index, Runnable settled) {
        this.index = index;
        this.settled = settled;
    }

    @Override
    public String place() {
        return "indexed-texts";
    }

    @Override
    public long size() {
        return index.search(searcher -> searcher.getIndexReader().numDocs());
    }

    /** Many at once, since all words of the index are looked at for each batch. */
    @Override
    public int batch() {
        return BATCH;
    }

    /**
     * Before the first ones, the index is brought to what is published, and what was changed or
     * removed is taken out of its files, as it would be within half a minute.
     */
    @Override
    public List<StoredText> after(@Nullable String key, int size) {
        if (key == null) {
            settle();
        }
        return index.search(searcher -> texts(searcher, next(searcher, key, size)));
    }

    @Override
    public Optional<StoredText> find(String key) {
        return index.search(searcher -> texts(searcher, new TreeSet<>(List.of(key)))).stream()
                .findFirst();
    }

    private void settle() {
        settled.run();
        try {
            for (int i = 0; i < PURGES && !index.purge(); i++) {
                // it waits by itself
            }
        } catch (IOException | AlreadyClosedException e) {
            // its follower reports that the disk fails; what is still there is found
        }
    }

    private static SortedSet<String> next(IndexSearcher searcher, @Nullable String key, int size)
            throws IOException {
        TreeSet<String> next = new TreeSet<>();
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            SortedDocValues ids = ids(leaf.reader());
            for (int ord = 0; ord < ids.getValueCount(); ord++) {
                String id = ids.lookupOrd(ord).utf8ToString();
                if ((key == null || id.compareTo(key) > 0)
                        && (next.size() < size || id.compareTo(next.last()) < 0)) {
                    next.add(id);
                    if (next.size() > size) {
                        next.pollLast();
                    }
                }
            }
        }
        return next;
    }

    private static List<StoredText> texts(IndexSearcher searcher, SortedSet<String> wanted)
            throws IOException {
        Map<String, ObjectNode> texts = new TreeMap<>();
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            SortedDocValues ids = ids(leaf.reader());
            var documents = new BitSet();
            for (int document = 0; document < leaf.reader().maxDoc(); document++) {
                if (ids.advanceExact(document)
                        && wanted.contains(ids.lookupOrd(ids.ordValue()).utf8ToString())) {
                    documents.set(document);
                }
            }
            if (documents.isEmpty()) {
                continue;
            }
            Map<Integer, Map<String, String>> read = IndexedWords.read(leaf.reader(), documents);
            SortedDocValues again = ids(leaf.reader());
            for (int document : documents.stream().toArray()) {
                again.advanceExact(document);
                String id = again.lookupOrd(again.ordValue()).utf8ToString();
                ObjectNode content =
                        texts.computeIfAbsent(id, any -> JsonNodeFactory.instance.objectNode());
                // a second one in the same files is what was changed
                String copy = content.isEmpty() ? "" : "-" + content.size();
                read.getOrDefault(document, Map.of())
                        .forEach((field, text) -> content.put(field + copy, text));
            }
        }
        List<StoredText> found = new ArrayList<>();
        texts.forEach((id, content) -> found.add(new StoredText(id, id, null, content)));
        return found;
    }

    private static SortedDocValues ids(LeafReader reader) throws IOException {
        return DocValues.getSorted(reader, IndexField.ID);
    }
}
