package org.notorturetj.content.nameguard.corpus;

import java.util.List;

import org.notorturetj.api.text.Language;

import com.github.petrovich4j.Gender;

/**
 * Somebody who does not exist.
 *
 * @param root of the family name in Tajik, Russian and English; empty if it has no other dress
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record InventedPerson(
        int number, Gender gender, Written tajik, Written russian, Written english, String[] root) {

    /** A name in one language. */
    record Written(String given, String surname) {
        String full() {
            return given + " " + surname;
        }

        /** The first letter, or the digraph of which it is half. */
        String initial() {
            for (String two : new String[] {"Дж", "Sh", "Kh", "Gh", "Ch", "Yu", "Yo", "Ye"}) {
                if (given.startsWith(two)) {
                    return two + ".";
                }
            }
            return given.charAt(0) + ".";
        }
    }

    Written in(Language language) {
        return switch (language) {
            case TG -> tajik;
            case RU -> russian;
            case EN -> english;
        };
    }

    boolean isWoman() {
        return gender == Gender.Female;
    }

    /** The root of the family name in a language; empty if there is none. */
    String root(Language language) {
        return root.length == 0 ? "" : root[List.of(Language.values()).indexOf(language)];
    }
}
