package org.notorturetj.signer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Records when each text was published and removed; phones' folders are searched for them. An
 * edition is {@code document.language}.
 */
final class Texts {
    /** Occurs nowhere else in published content. */
    private static final char MARK = '~';

    private static final int LENGTH = 7;

    /** Texts by publication; empty where the edition was removed. */
    private final Map<String, NavigableMap<Long, Optional<String>>> editions = new HashMap<>();

    private int count;

    /** A new unique text. */
    String next() {
        return MARK + "%06d".formatted(count++);
    }

    /** All texts that occur in some content. */
    static Set<String> in(String content) {
        Set<String> texts = new HashSet<>();
        for (int at = content.indexOf(MARK); at >= 0; at = content.indexOf(MARK, at + 1)) {
            texts.add(content.substring(at, at + LENGTH));
        }
        return texts;
    }

    void put(long seq, String edition, String text) {
        editions.computeIfAbsent(edition, none -> new TreeMap<>()).put(seq, Optional.of(text));
    }

    void remove(long seq, String edition) {
        editions.computeIfAbsent(edition, none -> new TreeMap<>()).put(seq, Optional.empty());
    }

    /** Whether an edition was removed at least once up to a publication. */
    boolean wasRemoved(String edition, long upTo) {
        return removal(editions.getOrDefault(edition, new TreeMap<>()), upTo).isPresent();
    }

    /** The newest text of an edition, even if it was removed. */
    Optional<String> last(String edition) {
        return editions.getOrDefault(edition, new TreeMap<>()).descendingMap().values().stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * Texts that a phone must not hold if it knows all removals up to one publication, and possibly
     * what was published again up to another.
     */
    Set<String> gone(long removals, long returns) {
        Set<String> gone = new HashSet<>();
        editions.values()
                .forEach(
                        edition ->
                                removal(edition, removals)
                                        .ifPresent(
                                                removed -> {
                                                    Set<String> some = new HashSet<>();
                                                    add(edition.headMap(removed, false), some);
                                                    Set<String> back = new HashSet<>();
                                                    add(
                                                            edition.tailMap(removed, false)
                                                                    .headMap(returns + 1),
                                                            back);
                                                    some.removeAll(back);
                                                    gone.addAll(some);
                                                }));
        return gone;
    }

    private static void add(Map<Long, Optional<String>> edition, Set<String> texts) {
        edition.values().forEach(text -> text.ifPresent(texts::add));
    }

    private static Optional<Long> removal(NavigableMap<Long, Optional<String>> edition, long upTo) {
        return edition.headMap(upTo, true).descendingMap().entrySet().stream()
                .filter(each -> each.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
