package org.notorturetj.content.nameguard;

import java.util.List;

import org.notorturetj.content.nameguard.name.PersonLookup;
import org.notorturetj.content.nameguard.name.RootIndex;
import org.notorturetj.content.nameguard.text.Passage;
import org.notorturetj.content.nameguard.text.Word;
import org.notorturetj.content.nameguard.text.WordMatcher;

/**
 * Names from the beginning of a word to the end of one, whatever stands between their letters: two
 * roots of one person in the sounds of a whole text.
 */
final class AcrossWords {
    private final RootIndex index;
    private final Passage passage;
    private final PersonLookup persons;

    AcrossWords(RootIndex index, Passage passage, PersonLookup persons) {
        this.index = index;
        this.passage = passage;
        this.persons = persons;
    }

    void addTo(List<Spot> spots) {
        List<Word> words = passage.words();
        var sounds = new StringBuilder();
        int[] starts = new int[words.size() + 1];
        for (int i = 0; i < words.size(); i++) {
            starts[i] = sounds.length();
            sounds.append(WordMatcher.likeliest(words.get(i).letters()).text());
        }
        starts[words.size()] = sounds.length();
        String text = sounds.toString();
        boolean[] ends = new boolean[text.length() + 1];
        for (int start : starts) {
            ends[start] = true;
        }
        var row = new SoundRow(index, persons, text, ends);
        for (int i = 0; i < words.size(); i++) {
            if (starts[i + 1] > starts[i]) {
                int[] who = row.twoParts(starts[i]);
                if (who.length > 0) {
                    int last = i;
                    while (starts[last + 1] < row.end()) {
                        last++;
                    }
                    spots.add(
                            new Spot(
                                    isParted(i, last) ? NameVerdict.WARN : NameVerdict.BLOCK,
                                    last - i > 1 ? NameReason.SPLIT_LETTERS : NameReason.FULL_NAME,
                                    who,
                                    words.get(i).from(),
                                    words.get(last).to()));
                }
            }
        }
    }

    /** Whether a comma or the end of a sentence stands between these words. */
    private boolean isParted(int first, int last) {
        for (int i = first + 1; i <= last; i++) {
            Word.Gap gap = passage.words().get(i).gap();
            if (gap.comma() || (gap.sentence() && !gap.joins())) {
                return true;
            }
        }
        return false;
    }
}
