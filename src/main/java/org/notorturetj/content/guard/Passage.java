package org.notorturetj.content.guard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.notorturetj.content.guard.sound.Sounds;
import org.notorturetj.platform.text.TrackedText;

/** The words of one text, and what parts of names they may be. */
final class Passage {
    /** Of joined words: more are no name. */
    private static final int MOST_JOINED = 40;

    private static final int SHORTEST_SPELLED = 4;
    private static final int WIDEST_SPELLED = 4;

    private final GuardedText text;
    private final List<Word> words;
    private final boolean identifier;
    private final WordMatcher matcher;
    private final List<PartMatch> matches = new ArrayList<>();
    private final List<Joined> joined = new ArrayList<>();
    private final Map<String, Reading> known = new HashMap<>();

    /** A word however it may be read, and what it may be a part of. */
    private record Reading(Collection<Sounds> sounds, List<WordMatcher.Found> found) {}

    /** Words that may be one, with the letters of all. */
    record Joined(int first, int last, String letters) {}

    Passage(TrackedText source, boolean identifier, RootIndex index) {
        text = new GuardedText(source);
        words = text.words();
        this.identifier = identifier;
        matcher = new WordMatcher(index);
        matchWords();
        join();
        matches.sort(Comparator.comparingInt(PartMatch::first));
    }

    GuardedText text() {
        return text;
    }

    List<Word> words() {
        return words;
    }

    /** Whether capitals say nothing, since there are none. */
    boolean isIdentifier() {
        return identifier;
    }

    /** By their first word. */
    List<PartMatch> matches() {
        return matches;
    }

    List<Joined> joined() {
        return joined;
    }

    /** The ways in which letters of this text may be read. */
    Collection<Sounds> readings(String letters) {
        return known(letters).sounds();
    }

    private Reading known(String letters) {
        return known.computeIfAbsent(
                letters,
                unused -> {
                    Collection<Sounds> sounds = WordMatcher.readings(letters);
                    return new Reading(sounds, matcher.find(letters, sounds));
                });
    }

    private void matchWords() {
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (!word.single()) {
                add(known(word.letters()).found(), i, i);
            }
        }
    }

    private void add(List<WordMatcher.Found> found, int first, int last) {
        Word word = words.get(first);
        for (WordMatcher.Found one : found) {
            matches.add(
                    new PartMatch(
                            one.root(),
                            one.likeness(),
                            one.endings(),
                            first,
                            last,
                            word.capital() || identifier,
                            word.ambiguous() || identifier));
        }
    }

    /** Joins words that only marks part, and letters that stand alone. */
    private void join() {
        for (int first = 0; first < words.size(); ) {
            int last = first;
            boolean spelled = words.get(first).single();
            boolean joins = true;
            while (last + 1 < words.size() && last - first + 1 < MOST_JOINED) {
                Word next = words.get(last + 1);
                boolean single = next.single() && next.gap().length() <= WIDEST_SPELLED;
                if (!(joins && next.gap().joins()) && !(spelled && single)) {
                    break;
                }
                spelled &= next.single();
                joins &= next.gap().joins();
                last++;
            }
            if (last > first && (!spelled || last - first + 1 >= SHORTEST_SPELLED)) {
                var letters = new StringBuilder();
                for (int i = first; i <= last; i++) {
                    letters.append(words.get(i).letters());
                }
                joined.add(new Joined(first, last, letters.toString()));
                add(known(letters.toString()).found(), first, last);
            }
            first = last + 1;
        }
    }
}
