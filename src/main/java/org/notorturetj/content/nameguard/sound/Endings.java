package org.notorturetj.content.nameguard.sound;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The closed list of what may follow the root of a name, from {@code endings.tsv}. */
public final class Endings {
    /** Declined as a noun, or nothing: after any part of a name. */
    public static final int BARE = 1;

    /** After a given name: out of respect, such as -ҷон. */
    public static final int RESPECT = 2;

    /** The dress of a family name: -ов, -зода, -ӣ, -иён and the like. */
    public static final int DRESSED = 4;

    public static final int PATRONYMIC = 8;

    private static final List<String> VOWELS = List.of("", "а", "и", "у", "е", "ой", "уй");
    private static final Map<String, List<String>> CLASSES = classes();
    private static final HashIndex KINDS = new HashIndex();

    /** All that may follow a name that is too short to be looked for in other words. */
    private static final List<String> AFTER_SHORT = new ArrayList<>();

    private static final List<String> AFTER_SHORT_SURNAME = new ArrayList<>();

    static {
        Map<Long, Integer> kinds = new HashMap<>();
        List<String> simple = joined(of("tajik-enclitic"), of("tajik-last"));
        List<String> tajik = new ArrayList<>(joined(of("tajik-plural"), simple));
        tajik.addAll(of("english"));
        List<String> noun = of("noun");
        List<String> bare = both(tajik, noun);
        add(kinds, BARE, bare);
        add(kinds, BARE, joined(of("h"), bare));
        add(kinds, RESPECT, joined(of("respect"), bare));
        List<String> family = joined(of("ov"), of("ov-case"));
        List<String> dressed = joined(of("ov"), List.of("", "а"));
        List<String> spelled = joined(of("of"), List.of("", "а"));
        add(kinds, DRESSED, family);
        add(kinds, DRESSED, joined(family, of("english")));
        add(kinds, DRESSED, joined(dressed, tajik));
        add(kinds, DRESSED, joined(spelled, of("tajik-after-plural")));
        add(kinds, DRESSED, joined(of("tajik-dress"), bare));
        List<String> some = both(of("tajik-after-plural"), noun);
        add(kinds, DRESSED, joined(joined(of("h"), of("tajik-dress")), some));
        add(kinds, DRESSED, of("zoda-case"));
        add(kinds, DRESSED | BARE, of("yan-case"));
        add(kinds, DRESSED, of("sky"));
        add(kinds, DRESSED, joined(of("sky-dress"), tajik));
        add(
                kinds,
                PATRONYMIC,
                joined(joined(of("patronymic"), of("patronymic-case")), List.of("", "с")));
        add(kinds, PATRONYMIC, joined(of("patronymic-she"), of("patronymic-she-case")));
        add(kinds, PATRONYMIC, joined(of("patronymic-tajik"), simple));
        kinds.forEach(KINDS::add);
        List<String> plural = joined(of("tajik-plural"), of("tajik-after-plural"));
        List<String> few = both(both(simple, of("english")), plural);
        AFTER_SHORT.addAll(both(few, noun));
        AFTER_SHORT_SURNAME.addAll(AFTER_SHORT);
        AFTER_SHORT_SURNAME.addAll(family);
        AFTER_SHORT_SURNAME.addAll(joined(both(dressed, spelled), few));
        AFTER_SHORT_SURNAME.addAll(joined(of("tajik-dress"), List.of("", "ро", "и")));
    }

    private Endings() {}

    /**
     * What a row of sounds may be after a root, by its hash (see {@link SoundHash}); 0: it is no
     * ending. The last vowel of a root belongs to the ending here.
     */
    public static int kinds(long hash) {
        int place = KINDS.first(hash);
        return place < 0 ? 0 : KINDS.value(place);
    }

    /** What is put to given names out of respect, as letters. */
    public static List<String> respect() {
        return of("respect");
    }

    /** Dresses with which a short family name is long enough to be looked for, as letters. */
    public static List<String> dressesOfShort() {
        return of("dress-of-short");
    }

    /** Endings of either language as letters, for names too short to have a root. */
    public static List<String> afterShort(boolean surname) {
        return List.copyOf(surname ? AFTER_SHORT_SURNAME : AFTER_SHORT);
    }

    private static void add(Map<Long, Integer> kinds, int kind, List<String> endings) {
        for (String ending : endings) {
            for (String vowel : VOWELS) {
                for (Sounds reading : Sounds.readings(vowel + ending)) {
                    kinds.merge(SoundHash.of(reading.text()), kind, (one, other) -> one | other);
                }
            }
        }
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> joined = new ArrayList<>(first.size() * second.size());
        first.forEach(one -> second.forEach(other -> joined.add(one + other)));
        return joined;
    }

    private static List<String> both(List<String> first, List<String> second) {
        List<String> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }

    private static List<String> of(String name) {
        return CLASSES.getOrDefault(name, List.of());
    }

    private static Map<String, List<String>> classes() {
        Map<String, List<String>> classes = new HashMap<>();
        for (String line : Tables.lines("endings.tsv")) {
            String[] columns = line.split("\t", -1);
            List<String> endings = new ArrayList<>();
            for (String ending : columns[1].split(" ", -1)) {
                endings.add(ending.equals("-") ? "" : Spelling.of(ending));
            }
            classes.put(columns[0], endings);
        }
        return classes;
    }
}
