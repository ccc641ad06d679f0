package org.notorturetj.content.nameguard.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.notorturetj.content.nameguard.name.NamePart;
import org.notorturetj.content.nameguard.name.RootIndex;
import org.notorturetj.content.nameguard.sound.Endings;
import org.notorturetj.content.nameguard.sound.Likeness;
import org.notorturetj.content.nameguard.sound.Sounds;
import org.notorturetj.platform.text.normalization.TrackedText;

/** The words of one text, and what parts of names they may be. */
public final class Passage {
    /** Of joined words: more are no name. */
    private static final int MOST_JOINED = 40;

    /** Words of either language that follow a name and look like the end of one: Мусо ва Исо. */
    private static final Set<String> SHORT_WORDS =
            Set.of(
                    "ва", "во", "ин", "ян", "он", "они", "аст", "хам", "анд", "and", "on", "in",
                    "at", "am");

    private static final int SHORTEST_CUT = 6;
    private static final int LONGEST_CUT = 40;
    private static final int LONG_ROOT = 5;

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
    public record Joined(int first, int last, String letters) {}

    public Passage(TrackedText source, boolean identifier, RootIndex index) {
        text = new GuardedText(source);
        words = text.words();
        this.identifier = identifier;
        matcher = new WordMatcher(index);
        matchWords();
        join();
        joinCut();
        matches.sort(Comparator.comparingInt(PartMatch::first));
    }

    public GuardedText text() {
        return text;
    }

    public List<Word> words() {
        return words;
    }

    /** Whether capitals say nothing, since there are none. */
    public boolean isIdentifier() {
        return identifier;
    }

    /** By their first word. */
    public List<PartMatch> matches() {
        return matches;
    }

    /** Whether a word stands where there are no capitals, or none that say anything. */
    public boolean isAddress(int word) {
        return identifier || words.get(word).address();
    }

    /** Those that end or begin so close to a part of the folded text. */
    public List<PartMatch> matchesNear(int from, int to, int gap) {
        return matches.stream()
                .filter(
                        match -> {
                            int before = from - words.get(match.last()).to();
                            int after = words.get(match.first()).from() - to;
                            return (before >= 0 && before <= gap) || (after >= 0 && after <= gap);
                        })
                .toList();
    }

    public List<Joined> joined() {
        return joined;
    }

    /** The ways in which letters of this text may be read. */
    public Collection<Sounds> readings(String letters) {
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
        boolean hidden = !word.capital() && word.address();
        for (WordMatcher.Found one : found) {
            matches.add(
                    new PartMatch(
                            one.root(),
                            one.likeness(),
                            one.endings(),
                            first,
                            last,
                            word.capital() || hidden || identifier,
                            word.ambiguous() || hidden || identifier));
        }
    }

    /** Joins family names that a space cuts in two: Кари мов. */
    private void joinCut() {
        for (int i = 1; i < words.size(); i++) {
            Word start = words.get(i - 1);
            Word rest = words.get(i);
            boolean cut =
                    start.capital()
                            && !rest.capital()
                            && !start.single()
                            && !rest.single()
                            && rest.gap().length() == 1
                            && !rest.gap().joins()
                            && !rest.gap().sentence()
                            && !rest.gap().comma()
                            && !SHORT_WORDS.contains(rest.letters());
            String letters = cut ? start.letters() + rest.letters() : "";
            if (letters.length() >= SHORTEST_CUT && letters.length() <= LONGEST_CUT) {
                add(known(letters).found().stream().filter(Passage::isCut).toList(), i - 1, i);
            }
        }
    }

    /** With the dress of a family name, or long enough to be nothing else. */
    private static boolean isCut(WordMatcher.Found found) {
        return found.likeness() == Likeness.SAME
                && found.root().part() == NamePart.SURNAME
                && (found.root().stem().length() >= LONG_ROOT
                        || ((found.endings() & Endings.DRESSED) != 0
                                && (found.endings() & Endings.BARE) == 0));
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
