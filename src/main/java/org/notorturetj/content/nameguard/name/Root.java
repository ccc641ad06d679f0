package org.notorturetj.content.nameguard.name;

import org.notorturetj.api.MadeByName;

/**
 * What is left of a name without its ending, as it sounds, and whose it is. Never printed.
 *
 * @param number of the root in its index
 * @param stem sounds that end with a consonant, or all of a name too short for that
 * @param part of the name
 * @param word which word of that part; 0 is the first
 * @param dressed whether the family name was registered with an ending such as -ов
 * @param common whether many people share it
 * @param noun whether it is a word as well
 * @param whole whether it stands for whole words only, without an ending
 * @param vowel whether a vowel ended the name behind this root
 * @param persons numbers of those who have it, ascending
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
@MadeByName
public record Root(
        int number,
        String stem,
        NamePart part,
        int word,
        boolean dressed,
        boolean common,
        boolean noun,
        boolean whole,
        boolean vowel,
        int[] persons) {
    /** Shorter ones are words when they lose their vowel: дар is no form of Дарё. */
    private static final int KEEPS_VOWEL = 4;

    /** Whether it may stand without anything after it. */
    public boolean standsAlone() {
        return !vowel || dressed || stem.length() > KEEPS_VOWEL;
    }

    /** Whether the other one is another part of a name. */
    public boolean isOtherPart(Root other) {
        return part != other.part || word != other.word;
    }

    /** Nothing: a name is never printed. */
    @Override
    public String toString() {
        return "Root[" + number + "]";
    }
}
