package org.notorturetj.content.nameguard;

import java.util.List;

import org.notorturetj.content.nameguard.name.NamePart;
import org.notorturetj.content.nameguard.sound.CommonWords;
import org.notorturetj.content.nameguard.text.PartMatch;
import org.notorturetj.content.nameguard.text.Word;

/** Words that fit two parts of one name, and are more likely none: these are only warned of. */
final class InnocentPairs {
    /** The last letters of an izofat, and of a family name in -ӣ. */
    private static final String DRESSES = "ийiy";

    private final List<Word> words;

    InnocentPairs(List<Word> words) {
        this.words = words;
    }

    /**
     * Whether two parts are.
     *
     * @param family whether one has the dress of a family name
     * @param apart whether a comma or a word stands between them
     */
    boolean are(PartMatch one, PartMatch other, boolean family, boolean apart) {
        return (!family && (isNounPhrase(one, other) || (apart && isGivenName(one, other))))
                || (apart && (isCity(one) || isCity(other) || isInPlace(other)));
    }

    /** Ирина с улицы Заславской. */
    private boolean isInPlace(PartMatch surname) {
        return surname.root().part() == NamePart.SURNAME
                && CommonWords.isPlace(words.get(surname.first() - 1).letters());
    }

    /** Рӯзи Озодӣ: two nouns, the first with izofat at the beginning of a sentence. */
    private boolean isNounPhrase(PartMatch one, PartMatch other) {
        return one.root().noun()
                && other.root().noun()
                && one.ambiguous()
                && DRESSES.indexOf(lastLetter(one)) >= 0;
    }

    /** Шерзод, Давлат: the root of Давлатов is a given name as well, in a list of such. */
    private boolean isGivenName(PartMatch one, PartMatch other) {
        PartMatch surname = one.root().part() == NamePart.SURNAME ? one : other;
        return surname.root().part() == NamePart.SURNAME
                && surname.root().dressed()
                && (surname.root().common() || surname.root().noun())
                && DRESSES.indexOf(lastLetter(surname)) < 0;
    }

    private boolean isCity(PartMatch match) {
        return match.root().part() == NamePart.SURNAME
                && CommonWords.isCity(words.get(match.last()).letters());
    }

    private char lastLetter(PartMatch match) {
        String letters = words.get(match.last()).letters();
        return letters.charAt(letters.length() - 1);
    }
}
