package org.notorturetj.content.nameguard;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One place where a text has a protected name, or part of it.
 *
 * @param persons ids of those whose name it is, sorted, at least one
 * @param from where it begins in the text as given, in UTF-16 units
 * @param to where it ends, exclusive
 * @param suggestion what to write there: the initials, in the language of the text if they are
 *     registered in it; null if it may be one of several people with different initials
 */
public record NameHit(
        NameVerdict verdict,
        NameReason reason,
        List<String> persons,
        int from,
        int to,
        @Nullable String suggestion) {
    public NameHit {
        persons = List.copyOf(persons);
        if (persons.isEmpty() || from < 0 || to <= from) {
            throw new IllegalArgumentException("no place, or nobody's");
        }
    }

    /** Where and why, but neither whose nor what to write. */
    @Override
    public String toString() {
        return "NameHit[" + verdict + " " + reason + " " + from + ".." + to + "]";
    }
}
