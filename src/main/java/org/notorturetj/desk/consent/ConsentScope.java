package org.notorturetj.desk.consent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.notorturetj.api.text.Language;

/** What a consent covers. */
record ConsentScope(Set<ConsentUse> uses, Set<ConsentOutlet> outlets, Set<Language> languages) {
    ConsentScope {
        if (uses.isEmpty() || outlets.isEmpty() || languages.isEmpty()) {
            throw new IllegalArgumentException("a consent to nothing");
        }
        uses = EnumSet.copyOf(uses);
        outlets = EnumSet.copyOf(outlets);
        languages = EnumSet.copyOf(languages);
    }

    /** From the names used in the API; repeated names are allowed. */
    static ConsentScope of(
            Collection<String> uses, Collection<String> outlets, Collection<Language> languages) {
        return new ConsentScope(
                parsed(ConsentUse.class, uses),
                parsed(ConsentOutlet.class, outlets),
                Set.copyOf(languages));
    }

    /** The names of what it does not cover; empty if it covers the requirement. */
    List<String> lacks(ConsentRequirement needed) {
        List<String> lacking = new ArrayList<>();
        if (!outlets.contains(needed.outlet())) {
            lacking.add(needed.outlet().word());
        }
        if (!languages.contains(needed.language())) {
            lacking.add(needed.language().tag());
        }
        needed.uses().stream()
                .filter(use -> !uses.contains(use))
                .sorted()
                .map(ConsentUse::word)
                .forEach(lacking::add);
        return lacking;
    }

    List<String> useWords() {
        return uses.stream().map(ConsentUse::word).toList();
    }

    List<String> outletWords() {
        return outlets.stream().map(ConsentOutlet::word).toList();
    }

    static String joined(Set<? extends Enum<?>> values) {
        return values.stream()
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(","));
    }

    static <E extends Enum<E>> Set<E> split(Class<E> type, String words) {
        return parsed(type, Arrays.asList(words.split(",", -1)));
    }

    private static <E extends Enum<E>> Set<E> parsed(Class<E> type, Collection<String> words) {
        Set<E> values = EnumSet.noneOf(type);
        words.forEach(word -> values.add(Enum.valueOf(type, word.toUpperCase(Locale.ROOT))));
        return values;
    }
}
