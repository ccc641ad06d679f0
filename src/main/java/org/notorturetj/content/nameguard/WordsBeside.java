package org.notorturetj.content.nameguard;

import java.util.List;
import java.util.regex.Pattern;

import org.notorturetj.content.nameguard.name.FamilyNames;
import org.notorturetj.content.nameguard.sound.CommonWords;
import org.notorturetj.content.nameguard.sound.Sounds;
import org.notorturetj.content.nameguard.text.PartMatch;
import org.notorturetj.content.nameguard.text.Passage;
import org.notorturetj.content.nameguard.text.Word;

/** What the words beside a part of a name say of it: a place, somebody else, a noun. */
final class WordsBeside {
    private static final Pattern TOPONYM = Pattern.compile("[а-яё]{2,40}(?:[оеё]в|[иы]н)о");

    private static final Pattern ADJECTIVE =
            Pattern.compile("[а-яё]{2,40}[сц]к(?:ий|ая|ое|ие|ого|ой|ому|им|ом|ую|их|ими)");

    /** Words of four letters and more that end as Russian verbs do not. */
    private static final Pattern NOUN =
            Pattern.compile(
                    "(?![а-яё]{1,40}(?:л|ла|ли|ло|лся|лась|лись|ет|ит|ют|ят|ут|ат|тся|но|на|ны)$)[а-яё]{4,40}");

    private final Passage passage;
    private final List<Word> words;

    WordsBeside(Passage passage) {
        this.passage = passage;
        this.words = passage.words();
    }

    /** Whether the word is more likely none of a person, by its ending and the next one. */
    boolean isWord(PartMatch match) {
        return isAdjective(match) || isToponym(match);
    }

    /** Заславский монастырь: at the beginning of a sentence, before a noun and not a verb. */
    private boolean isAdjective(PartMatch match) {
        int next = match.last() + 1;
        return match.ambiguous()
                && !passage.isAddress(match.first())
                && next < words.size()
                && words.get(next).gap().length() == 1
                && ADJECTIVE.matcher(words.get(match.last()).letters()).matches()
                && !words.get(next).capital()
                && NOUN.matcher(words.get(next).letters()).matches();
    }

    /** Каримово, Кузьмино: villages are called so, and people are not. */
    private boolean isToponym(PartMatch match) {
        return TOPONYM.matcher(words.get(match.last()).letters()).matches();
    }

    /** Whether a word beside it says that this is the name of a street, a school, a place. */
    boolean isPlace(PartMatch match) {
        for (int i = match.first() - 2; i <= match.last() + 1; i++) {
            boolean other = i < match.first() || i > match.last();
            if (other && i >= 0 && i < words.size() && isPlace(i)) {
                return true;
            }
        }
        return false;
    }

    /** In a slug, "ba" is "to" and not the beginning of "named after". */
    private boolean isPlace(int word) {
        String letters = words.get(word).letters();
        return CommonWords.isPlace(letters)
                && !(passage.isAddress(word) && (letters.equals("ba") || letters.equals("ба")));
    }

    /** Whether the given name of somebody stands there: it is the family name of somebody else. */
    boolean hasOtherGivenName(PartMatch match) {
        return isGivenName(match.first() - 1, match.first())
                || isGivenName(match.last() + 1, match.last() + 1);
    }

    private boolean isGivenName(int word, int gap) {
        return isCapitalised(word, gap)
                && CommonWords.isName(
                        CommonWords.root(Sounds.of(words.get(word).letters()).text()));
    }

    /** Whether a family name stands there. */
    boolean hasOtherSurname(PartMatch match) {
        return isSurname(match.first() - 1, match.first())
                || isSurname(match.last() + 1, match.last() + 1);
    }

    private boolean isSurname(int word, int gap) {
        return isCapitalised(word, gap) && FamilyNames.isLike(words.get(word).letters());
    }

    private boolean isCapitalised(int word, int gap) {
        if (word < 0 || gap >= words.size() || word >= words.size()) {
            return false;
        }
        Word.Gap between = words.get(gap).gap();
        return (words.get(word).capital() || passage.isAddress(word))
                && between.length() <= 1
                && !between.sentence();
    }
}
