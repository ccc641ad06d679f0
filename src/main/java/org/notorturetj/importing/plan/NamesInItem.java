package org.notorturetj.importing.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.notorturetj.content.nameguard.likely.LikelyNames;
import org.notorturetj.content.nameguard.likely.LikelyPlace;
import org.notorturetj.importing.page.OldPage;
import org.notorturetj.importing.page.PageTexts;

/** What looks like a person's name in all that an item has; each text once. */
final class NamesInItem {
    /** Characters on either side of a place that a person sees. */
    private static final int CONTEXT = 120;

    private final LikelyNames names;
    private final Set<String> looked = new HashSet<>();
    private final Map<String, List<WaitingName.Place>> found = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    private boolean guarded;

    NamesInItem(LikelyNames names) {
        this.names = names;
    }

    NamesInItem look(List<OldPage> pages, List<String> addresses, List<String> feedIds) {
        for (OldPage page : pages) {
            PageTexts texts = page.texts();
            texts.words().forEach(it -> look(it, false));
            texts.identifiers().forEach(it -> look(it, true));
        }
        addresses.forEach(it -> look(OldPage.path(it), true));
        feedIds.forEach(it -> look(it, true));
        return this;
    }

    /** Looks through a text that was made of the pages: markup may have hidden a name. */
    void lookAlso(String text) {
        look(text, false);
    }

    private void look(String text, boolean identifier) {
        if (text.isBlank() || !looked.add(text)) {
            return;
        }
        for (LikelyPlace place : names.places(text, identifier)) {
            guarded |= place.guarded();
            counts.merge(place.name(), 1, Integer::sum);
            List<WaitingName.Place> places =
                    found.computeIfAbsent(place.name(), any -> new ArrayList<>());
            if (places.size() < WaitingName.MOST_PLACES) {
                places.add(
                        new WaitingName.Place(
                                text.substring(Math.max(0, place.from() - CONTEXT), place.from()),
                                text.substring(place.from(), place.to()),
                                text.substring(
                                        place.to(), Math.min(text.length(), place.to() + CONTEXT)),
                                identifier));
            }
        }
    }

    /**
     * What is found.
     *
     * @param identities by which the item is known when the plan is made anew
     */
    Waiting waiting(KindTable.Kind kind, Waiting.Stage stage, List<String> identities) {
        return new Waiting(names(), takesTwo(kind), stage, identities);
    }

    /** Whether two people decide: it is about a case, or somebody protected is in it. */
    boolean takesTwo(KindTable.Kind kind) {
        return guarded || kind.isOfCase();
    }

    List<WaitingName> names() {
        return found.entrySet().stream()
                .map(
                        it ->
                                new WaitingName(
                                        it.getKey(),
                                        it.getValue().get(0).words(),
                                        it.getValue(),
                                        counts.getOrDefault(it.getKey(), 0)))
                .toList();
    }

    /** What was decided about them, within this item. */
    DecidedNames decided(NameDecisions decisions, boolean twoPeople) {
        Map<String, NameDecision> decided = new LinkedHashMap<>();
        for (String name : found.keySet()) {
            decisions.of(name, twoPeople).ifPresent(it -> decided.put(name, it));
        }
        for (String name : found.keySet()) {
            if (!decided.containsKey(name)) {
                shortFor(name, decided).ifPresent(it -> decided.put(name, it));
            }
        }
        return new DecidedNames(found.keySet(), decided);
    }

    /** The family name alone, or with an initial, of whoever else the item names. */
    private static Optional<NameDecision> shortFor(String name, Map<String, NameDecision> decided) {
        List<NameDecision> all =
                decided.entrySet().stream()
                        .filter(it -> WaitingName.isWhole(it.getKey()))
                        .filter(it -> isShort(name, it.getKey()))
                        .map(Map.Entry::getValue)
                        .distinct()
                        .toList();
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    private static boolean isShort(String name, String whole) {
        List<String> parts = List.of(whole.split(" ", -1));
        return List.of(name.split(" ", -1)).stream()
                .allMatch(
                        part ->
                                part.endsWith(".")
                                        ? parts.stream()
                                                .anyMatch(it -> it.startsWith(part.substring(0, 1)))
                                        : parts.contains(part));
    }
}
