package org.notorturetj.importing.plan;

/** What a person has said of a name, for every text that has it. */
public enum NameDecision {
    /** Initials stand in its place. */
    INITIALS,
    /** It stays: somebody who may be named because of an office. */
    NAMED,
    /** It stays: it is nobody's name. */
    NOBODY,
    /** What has it does not come in. */
    LEFT_OUT;

    /** Whether the words may stand as they are, in addresses too. */
    boolean stays() {
        return this == NAMED || this == NOBODY;
    }
}
