package org.notorturetj.importing.plan;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.notorturetj.importing.body.Loss;
import org.notorturetj.importing.plan.KindTable.Kind;

/**
 * What would become of one text of the old site, in all its languages.
 *
 * @param number in the order in which the archive has met them, from 1
 * @param places that look like a person's name; if there are any, nothing else is told
 * @param nodes its numbers at the old site; two languages may have one each
 * @param published when it appeared, in Dushanbe
 * @param losses of the item and all its texts
 * @param problem why it is not ready although it names nobody; null if it is
 */
public record PlannedItem(
        int number,
        int places,
        List<Integer> nodes,
        Kind kind,
        @Nullable OffsetDateTime published,
        List<PlannedText> texts,
        Set<Loss> losses,
        @Nullable Problem problem) {
    /** What a person has to look at first. */
    public enum Problem {
        /** Two pages in one language that are not the same. */
        TWO_TEXTS,
        /** No line of the table of kinds fits. */
        NO_KIND,
        /** A text has no title. */
        NO_TITLE
    }

    /** Where it stands. */
    public enum State {
        READY,
        HELD,
        UNCLEAR
    }

    /** One that waits in the archive. */
    static PlannedItem held(int number, int places) {
        return new PlannedItem(
                number, places, List.of(), Kind.NONE, null, List.of(), Set.of(), null);
    }

    public State state() {
        return places > 0 ? State.HELD : problem != null ? State.UNCLEAR : State.READY;
    }

    /** Nothing of it. */
    @Override
    public String toString() {
        return "PlannedItem[" + number + ", " + state() + "]";
    }
}
