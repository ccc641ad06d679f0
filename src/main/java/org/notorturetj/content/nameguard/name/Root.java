package org.notorturetj.content.nameguard.name;

/**
 * What is left of a name without its ending, as it sounds, and whose it is. Never printed.
 *
 * @param number of the root in its index
 * @param common whether many people share it
 * @param noun whether it is a word as well
 * @param persons numbers of those who have it, ascending
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Root(int number, Sounds sounds, boolean common, boolean noun, int[] persons) {
    /** Shorter ones are words when they lose their vowel: дар is no form of Дарё. */
    private static final int KEEPS_VOWEL = 4;

    public String stem() {
        return sounds.stem();
    }

    public NamePart part() {
        return sounds.part();
    }

    public int word() {
        return sounds.word();
    }

    public boolean dressed() {
        return sounds.dressed();
    }

    public boolean whole() {
        return sounds.whole();
    }

    public boolean vowel() {
        return sounds.vowel();
    }

    /** Whether it may stand without anything after it. */
    public boolean standsAlone() {
        return !vowel() || dressed() || stem().length() > KEEPS_VOWEL;
    }

    /** Whether the other one is another part of a name. */
    public boolean isOtherPart(Root other) {
        return part() != other.part() || word() != other.word();
    }

    /** Nothing: a name is never printed. */
    @Override
    public String toString() {
        return "Root[" + number + "]";
    }

    /**
     * What tells one root from another. Never printed.
     *
     * @param stem sounds that end with a consonant, or all of a name too short for that
     * @param part of the name
     * @param word which word of that part; 0 is the first
     * @param dressed whether the family name was registered with an ending such as -ов
     * @param vowel whether a vowel ended the name behind this root
     * @param whole whether it stands for whole words only, without an ending
     */
    record Sounds(
            String stem, NamePart part, int word, boolean dressed, boolean vowel, boolean whole) {
        /** Nothing: a name is never printed. */
        @Override
        public String toString() {
            return "Sounds";
        }
    }
}
