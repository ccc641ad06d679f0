package org.notorturetj.signer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which texts were published and removed when: what a phone's folder is searched for. An edition is
 * {@code document.language}.
 */
final class Texts {
    /** Stands in nothing else that is published. */
    private static final char MARK = '~';

    private static final int LENGTH = 7;

    /** Texts by publication; empty where the edition was removed. */
    private final Map<String, NavigableMap<Long, Optional<String>>> editions = new HashMap<>();

    private int count;

    /** A text that nothing else has in it. */
    String next() {
        return MARK + "%06d".formatted(count++);
    }

    /** All texts that stand in something. */
    static Set<String> in(String something) {
        Set<String> texts = new HashSet<>();
        for (int at = something.indexOf(MARK); at >= 0; at = something.indexOf(MARK, at + 1)) {
            texts.add(something.substring(at, at + LENGTH));
        }
        return texts;
    }

    void put(long seq, String edition, String text) {
        editions.computeIfAbsent(edition, none -> new TreeMap<>()).put(seq, Optional.of(text));
    }

    void remove(long seq, String edition) {
        editions.computeIfAbsent(edition, none -> new TreeMap<>()).put(seq, Optional.empty());
    }

    /** True when an edition was removed at least once up to a publication. */
    boolean wasRemoved(String edition, long upTo) {
        return removal(editions.getOrDefault(edition, new TreeMap<>()), upTo).isPresent();
    }

    /** The newest text of an edition, also of one that is removed. */
    Optional<String> last(String edition) {
        return editions.getOrDefault(edition, new TreeMap<>()).descendingMap().values().stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * What nobody may hold any more who heard of all removals up to one publication, and may have
     * heard of what came back up to another.
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
