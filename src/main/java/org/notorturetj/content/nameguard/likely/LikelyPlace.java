package org.notorturetj.content.nameguard.likely;

/**
 * A place of a text that may name somebody.
 *
 * @param from where it begins in the text as given, in UTF-16 units
 * @param to where it ends, exclusive
 * @param name by what the same name is known in other places and forms: the beginnings of its
 *     words, in one order; the letters count, since somebody who is called nearly alike is somebody
 *     else
 * @param guarded whether the guard finds somebody protected there
 */
public record LikelyPlace(int from, int to, String name, boolean guarded) {
    /** Nothing of the name. */
    @Override
    public String toString() {
        return "LikelyPlace[" + from + ".." + to + "]";
    }
}
