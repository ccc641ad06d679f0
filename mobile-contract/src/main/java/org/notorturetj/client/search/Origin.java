package org.notorturetj.client.search;

/** Why a word is looked for. New ones may be added. */
public enum Origin {
    /** It was typed. */
    TYPED(1.0),
    /** What was typed may be its beginning. */
    PREFIX(0.6),
    /** It was typed in Latin letters. */
    LATIN(0.8),
    /** It was typed with another keyboard layout. */
    KEYBOARD(0.7),
    /** It differs by a typing error; made by whoever knows which words there are. */
    CORRECTED(0.6),
    /** It means the same, in this language or another one: to be marked. */
    SYNONYM(0.8);

    private final double weight;

    Origin(double weight) {
        this.weight = weight;
    }

    /** How much a match of this origin counts, from 0 to 1. */
    public double weight() {
        return weight;
    }
}
