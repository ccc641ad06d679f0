package org.notorturetj.client.search;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Stems of words of texts, since few words make up most of a text. A fixed number of places, each
 * of which holds the last word that fell on it: it never grows, and needs no lock.
 */
final class StemCache {
    private static final int PLACES = 1 << 12;
    private static final AtomicReferenceArray<Entry> ENTRIES = new AtomicReferenceArray<>(PLACES);

    private StemCache() {}

    static String of(String word, String language) {
        int place = (word.hashCode() * 31 + language.hashCode()) & PLACES - 1;
        Entry entry = ENTRIES.get(place);
        if (entry != null && entry.word.equals(word) && entry.language.equals(language)) {
            return entry.stem;
        }
        String stem = Stems.of(word, language);
        ENTRIES.set(place, new Entry(word, language, stem));
        return stem;
    }

    private static final class Entry {
        final String word;
        final String language;
        final String stem;

        Entry(String word, String language, String stem) {
            this.word = word;
            this.language = language;
            this.stem = stem;
        }
    }
}
