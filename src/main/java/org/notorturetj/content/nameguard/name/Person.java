package org.notorturetj.content.nameguard.name;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;
import org.notorturetj.client.text.FoldedText;
import org.notorturetj.content.nameguard.sound.Affixes;
import org.notorturetj.content.nameguard.sound.Sounds;
import org.notorturetj.content.nameguard.sound.Spelling;

/** One person, as far as initials matter. Never printed. */
public final class Person {
    /** Letters of the commonest dresses of a family name. */
    private static final List<String> DRESSES = List.of("ов", "ова", "ев", "зода", "и", "иён");

    /** Sounds of the commonest endings. */
    private static final List<String> CASES =
            List.of("", "a", "u", "i", "am", "im", "ai", "ra", "s");

    private final String id;
    private final Map<Language, String> initials = new EnumMap<>(Language.class);
    private final StringBuilder given = new StringBuilder();
    private final StringBuilder surname = new StringBuilder();
    private final Set<String> givenSounds = new LinkedHashSet<>();
    private final Set<String> surnameSounds = new LinkedHashSet<>();

    Person(ProtectedName name) {
        id = name.id();
        for (WrittenName written : name.written()) {
            if (!written.initials().isEmpty()) {
                initials.put(written.language(), written.initials());
            }
            addFirst(written.given(), given);
            addFirst(written.surname(), surname);
            addSounds(written);
        }
    }

    public String id() {
        return id;
    }

    private void addSounds(WrittenName written) {
        if (!written.given().isEmpty()) {
            givenSounds.add(heard(written.given()));
        }
        if (!written.surname().isEmpty()) {
            String letters = Spelling.of(written.surname());
            surnameSounds.add(Sounds.of(letters).text());
            surnameSounds.add(heard(written.surname()));
            String root = Affixes.FAMILY.without(letters);
            for (String dress : DRESSES) {
                surnameSounds.add(Sounds.of(root + dress).text());
            }
        }
    }

    /** As folded texts have it, without ё. */
    private static String heard(String name) {
        return Sounds.of(FoldedText.of(name).text()).text();
    }

    /** Whether something holds of the surname in one of its dresses and cases. */
    public boolean hasSurname(Predicate<String> condition) {
        return has(surnameSounds, condition);
    }

    /** Whether something holds of the given name in one of its cases. */
    public boolean hasGiven(Predicate<String> condition) {
        return has(givenSounds, condition);
    }

    /** Sounds with which the surname begins. */
    Set<Character> surnameStarts() {
        return surname.chars().mapToObj(it -> (char) it).collect(Collectors.toSet());
    }

    private static boolean has(Set<String> names, Predicate<String> condition) {
        for (String name : names) {
            for (String ending : CASES) {
                if (condition.test(name + ending)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The initials in a language, or in the next one that has them; null if none has. */
    public @Nullable String initials(Language language) {
        for (Language next : language.fallbackChain()) {
            String written = initials.get(next);
            if (written != null) {
                return written;
            }
        }
        return null;
    }

    /** The initials in every language that has them. */
    public Set<String> allInitials() {
        return new LinkedHashSet<>(initials.values());
    }

    /** Whether the given name may begin with these letters. */
    boolean isGivenInitial(String letters) {
        return begins(given, letters);
    }

    /** Whether the surname may begin with these letters. */
    boolean isSurnameInitial(String letters) {
        return begins(surname, letters);
    }

    private static boolean begins(CharSequence firsts, String letters) {
        List<Character> heard = new ArrayList<>();
        for (Sounds reading : Sounds.readings(letters)) {
            if (!reading.text().isEmpty()) {
                heard.add(reading.text().charAt(0));
            }
        }
        boolean glide = "yjйиi".indexOf(letters.charAt(0)) >= 0;
        for (int i = 0; i < firsts.length(); i++) {
            char first = firsts.charAt(i);
            if (heard.contains(first)
                    || (glide && Sounds.isVowel(first))
                    || heard.stream().anyMatch(sound -> areWrittenAlike(sound, first))) {
                return true;
            }
        }
        return false;
    }

    /** Sounds of which a digraph may be written with the letter of the other: S. for Sh. */
    private static boolean areWrittenAlike(char heard, char first) {
        String pair = "" + heard + first;
        return switch (pair) {
            case "sx", "kh", "zc", "dc", "gh", "hg", "hk", "kg", "gk", "tc", "ts" -> true;
            default -> false;
        };
    }

    private static void addFirst(String name, StringBuilder firsts) {
        for (Sounds reading : Sounds.readings(Spelling.of(name))) {
            String sounds = reading.text();
            if (!sounds.isEmpty() && firsts.indexOf(sounds.substring(0, 1)) < 0) {
                firsts.append(sounds.charAt(0));
            }
        }
    }

    /** The id alone. */
    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
