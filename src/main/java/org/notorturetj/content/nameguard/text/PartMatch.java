package org.notorturetj.content.nameguard.text;

import org.notorturetj.content.nameguard.name.NamePart;
import org.notorturetj.content.nameguard.name.Root;
import org.notorturetj.content.nameguard.sound.Endings;
import org.notorturetj.content.nameguard.sound.Likeness;

/**
 * A word, or several joined ones, that may be a part of a name.
 *
 * @param endings kinds of ending that stand after the root, as in {@link Endings}
 * @param first number of the first word
 * @param last number of the last word
 */
public record PartMatch(
        Root root,
        Likeness likeness,
        int endings,
        int first,
        int last,
        boolean capital,
        boolean ambiguous) {

    /** Whether it ends like a family name, and not like a declined given name. */
    public boolean dressed() {
        return root.part() == NamePart.SURNAME
                && (endings & Endings.DRESSED) != 0
                && (endings & Endings.BARE) == 0;
    }

    /** Whether it is as much of a family name as was registered. */
    public boolean isFamilyName() {
        return root.part() == NamePart.SURNAME && (dressed() || !root.dressed());
    }

    /** Whether it may be an ordinary word. */
    public boolean mayBeWord() {
        return root.noun() && (!capital || ambiguous);
    }

    /** Which words, nothing of the text. */
    @Override
    public String toString() {
        return "PartMatch[" + root.part() + " " + likeness + " " + first + ".." + last + "]";
    }
}
