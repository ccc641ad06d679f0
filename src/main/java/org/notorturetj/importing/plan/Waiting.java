package org.notorturetj.importing.plan;

import java.util.List;

/**
 * What was found in an item that looks like a person's name.
 *
 * @param names all of them, each once
 * @param twoPeople whether two people decide, since the item is about a case, or has somebody
 *     protected
 * @param stage how far it is
 * @param identities by which it is known when the plan is made anew; they may name somebody
 */
public record Waiting(
        List<WaitingName> names, boolean twoPeople, Stage stage, List<String> identities) {
    /** How far it is. */
    public enum Stage {
        /** A person has to say something of a name. */
        UNDECIDED,
        /** All is said, and the item comes in. */
        DECIDED,
        /** It was said that the item does not come in. */
        LEFT_OUT
    }

    public Waiting {
        names = List.copyOf(names);
        identities = List.copyOf(identities);
    }

    /** How many places there are. */
    int places() {
        return names.stream().mapToInt(WaitingName::count).sum();
    }
}
