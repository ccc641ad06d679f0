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
 * @param waiting what looks like a person's name; null if nothing does. As long as nothing is
 *     decided about it, nothing else is told
 * @param nodes its numbers at the old site; two languages may have one each
 * @param published when it appeared, in Dushanbe
 * @param losses of the item and all its texts
 * @param problem why it is not ready although it names nobody; null if it is
 */
public record PlannedItem(
        int number,
        @Nullable Waiting waiting,
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
        UNCLEAR,
        /** A person has said so. */
        LEFT_OUT
    }

    /** One that waits in the archive, or stays there. */
    static PlannedItem held(int number, Waiting waiting) {
        return new PlannedItem(
                number, waiting, List.of(), Kind.NONE, null, List.of(), Set.of(), null);
    }

    public State state() {
        Waiting.Stage stage = waiting == null ? Waiting.Stage.DECIDED : waiting.stage();
        return switch (stage) {
            case UNDECIDED -> State.HELD;
            case LEFT_OUT -> State.LEFT_OUT;
            case DECIDED -> problem != null ? State.UNCLEAR : State.READY;
        };
    }

    /** How many places look like a person's name. */
    public int places() {
        return waiting == null ? 0 : waiting.places();
    }

    /** By which it is known when the plan is made anew; they may name somebody. */
    public List<String> identities() {
        return waiting != null
                ? waiting.identities()
                : texts.stream().flatMap(it -> it.identities().stream()).distinct().toList();
    }

    /** Whether what is told of it may be written into a file: no name of a file, and no path. */
    public boolean isPlain() {
        return waiting == null;
    }

    /** Nothing of it. */
    @Override
    public String toString() {
        return "PlannedItem[" + number + ", " + state() + "]";
    }
}
