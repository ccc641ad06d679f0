package org.notorturetj.content.nameguard.likely;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.notorturetj.content.nameguard.sound.Spelling;

/**
 * People who may be named because of their office. Compared by their letters and the endings of
 * Russian and Tajik alone, and not as the guard hears names: somebody who is called nearly like an
 * official is somebody else.
 */
public final class Officials {
    private static final Pattern SPACE = Pattern.compile("[\\s.,]+");

    private static final Pattern ENDING =
            Pattern.compile("а|у|ом|ем|е|ой|ою|ей|ы|и|ым|ых|ыми|я|ю|ро|s|a");

    private final List<Set<String>> people = new ArrayList<>();

    /**
     * A list.
     *
     * @param names one person each, in one language: all parts by which he may be named
     */
    public Officials(Collection<String> names) {
        for (String name : names) {
            Set<String> parts = new HashSet<>();
            for (String part : SPACE.split(name.strip(), -1)) {
                if (part.length() > 1) {
                    parts.add(Spelling.of(part));
                }
            }
            if (parts.size() > 1) { // a family name alone would let a whole family through
                people.add(parts);
            }
        }
    }

    /** Whether a row of words is one of them, by at least two of his parts, and nobody beside. */
    boolean isOne(List<String> words) {
        return people.stream().anyMatch(parts -> isOne(parts, words));
    }

    private static boolean isOne(Set<String> parts, List<String> words) {
        Set<String> met = new HashSet<>();
        for (String word : words) {
            for (String part : parts) {
                if (isForm(part, word)) {
                    met.add(part);
                }
            }
            if (parts.stream().noneMatch(part -> isForm(part, word))) {
                return false;
            }
        }
        return met.size() > 1;
    }

    private static boolean isForm(String part, String word) {
        if (part.equals(word)) {
            return true;
        }
        String stem = part.matches(".*[аяуйь]") ? part.substring(0, part.length() - 1) : part;
        return word.startsWith(stem) && ENDING.matcher(word.substring(stem.length())).matches();
    }

    /** Their number: a name is never printed. */
    @Override
    public String toString() {
        return "Officials[" + people.size() + "]";
    }
}
