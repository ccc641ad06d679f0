package org.notorturetj.search.match;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.notorturetj.search.index.IndexField;

/**
 * The values that hits of one segment are counted by. Every match of every search is counted, so
 * they are kept in memory: some 20 bytes for each document.
 */
final class SegmentFacets {
    private final String[] names;

    /** Of each value, the position of what it is a value of in {@link Filters#NAMES}. */
    private final int[] filters;

    /** Where the values of a document begin; one more for the end of the last. */
    private final int[] starts;

    private final int[] values;

    private SegmentFacets(String[] names, int[] starts, int[] values) {
        this.names = names;
        this.filters =
                Arrays.stream(names)
                        .mapToInt(name -> Filters.NAMES.indexOf(Filters.name(name)))
                        .toArray();
        this.starts = starts;
        this.values = values;
    }

    private static SegmentFacets read(LeafReader segment) throws IOException {
        SortedSetDocValues facets = DocValues.getSortedSet(segment, IndexField.FACETS);
        String[] names = new String[(int) facets.getValueCount()];
        for (int i = 0; i < names.length; i++) {
            names[i] = facets.lookupOrd(i).utf8ToString();
        }
        int[] starts = new int[segment.maxDoc() + 1];
        int[] values = new int[segment.maxDoc()];
        int end = 0;
        for (int document = 0; document < segment.maxDoc(); document++) {
            starts[document] = end;
            int own = facets.advanceExact(document) ? facets.docValueCount() : 0;
            if (end + own > values.length) {
                values = Arrays.copyOf(values, Math.max(end + own, values.length * 2));
            }
            for (int i = 0; i < own; i++) {
                values[end++] = (int) facets.nextOrd();
            }
        }
        starts[segment.maxDoc()] = end;
        return new SegmentFacets(names, starts, Arrays.copyOf(values, end));
    }

    /** The number of different values. */
    int size() {
        return names.length;
    }

    /** A value as it is counted, such as {@code topic:detention}. */
    String name(int value) {
        return names[value];
    }

    /** The number of a value; negative if no document has it. */
    int find(String name) {
        return List.of(names).indexOf(name);
    }

    /** What a value is a value of, by its position in {@link Filters#NAMES}. */
    int filter(int value) {
        return filters[value];
    }

    /** The position of the first value of a document. */
    int from(int document) {
        return starts[document];
    }

    /** The position after its last value. */
    int to(int document) {
        return starts[document + 1];
    }

    /** The value at a position. */
    int value(int position) {
        return values[position];
    }

    /** Those of all segments that are in use. */
    static final class Cache {
        private final Map<IndexReader.CacheKey, SegmentFacets> segments = new ConcurrentHashMap<>();

        SegmentFacets of(LeafReader segment) throws IOException {
            IndexReader.CacheHelper helper = segment.getCoreCacheHelper();
            SegmentFacets found = helper == null ? null : segments.get(helper.getKey());
            if (found == null) {
                found = read(segment);
                if (helper != null && segments.putIfAbsent(helper.getKey(), found) == null) {
                    helper.addClosedListener(segments::remove);
                }
            }
            return found;
        }

        int size() {
            return segments.size();
        }
    }
}
