package org.notorturetj.content.guard;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.guard.sound.Sounds;
import org.notorturetj.content.guard.sound.Spelling;

/** One person, as far as initials matter. Never printed. */
final class Person {
    private final String id;
    private final Map<Language, String> initials = new EnumMap<>(Language.class);
    private final StringBuilder given = new StringBuilder();
    private final StringBuilder surname = new StringBuilder();

    Person(ProtectedName name) {
        id = name.id();
        for (WrittenName written : name.written()) {
            if (!written.initials().isEmpty()) {
                initials.put(written.language(), written.initials());
            }
            addFirst(written.given(), given);
            addFirst(written.surname(), surname);
        }
    }

    String id() {
        return id;
    }

    /** The initials in a language, or in the next one that has them; null if none has. */
    @Nullable String initials(Language language) {
        for (Language next : language.fallbackChain()) {
            String written = initials.get(next);
            if (written != null) {
                return written;
            }
        }
        return null;
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
