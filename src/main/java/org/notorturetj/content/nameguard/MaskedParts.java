package org.notorturetj.content.nameguard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.notorturetj.content.nameguard.name.NamePart;
import org.notorturetj.content.nameguard.name.Person;
import org.notorturetj.content.nameguard.name.PersonLookup;
import org.notorturetj.content.nameguard.sound.CommonWords;
import org.notorturetj.content.nameguard.sound.Likeness;
import org.notorturetj.content.nameguard.sound.Sounds;
import org.notorturetj.content.nameguard.text.PartMatch;
import org.notorturetj.content.nameguard.text.Passage;

/**
 * Names of which some letters are hidden: К*римов, Ф***з Каримов, Фируз К-в. Who knows the person
 * reads them.
 */
final class MaskedParts {
    /** Letters, then what hides others, and letters again, several times. */
    private static final Pattern MASKED =
            Pattern.compile(
                    "(?<!\\p{L})\\p{L}{1,20}+(?:[*_#•·□■█▒×]{1,12}+\\p{L}{0,20}+|\\.{2,3}+\\p{L}{1,20}+|-\\p{L}{1,5}+(?![\\p{L}-])){1,6}");

    /** Of a surname behind a given name: Фируз Кар. */
    private static final Pattern CUT = Pattern.compile("(?<!\\p{L})\\p{L}{2,5}+\\.(?![.\\p{L}])");

    private static final Pattern HIDING = Pattern.compile("[^\\p{L}]++");

    /** So many of them are looked at alone in one text. */
    private static final int MOST_ALONE = 50;

    private static final int MOST = 500;

    /** Letters that are seen, so that a name can be read. */
    private static final int READABLE = 3;

    private static final int READABLE_ALONE = 4;
    private static final int WIDEST_GAP = 3;

    private final Passage passage;
    private final PersonLookup persons;
    private final String text;

    MaskedParts(Passage passage, PersonLookup persons) {
        this.passage = passage;
        this.persons = persons;
        this.text = passage.text().folded();
    }

    /**
     * A word of which some letters are hidden.
     *
     * @param open whether its end is hidden too
     * @param alone whether it says something without another part beside it
     */
    private record Masked(int from, int to, List<String> seen, boolean open, boolean alone) {
        int letters() {
            return seen.stream().mapToInt(String::length).sum();
        }

        boolean fits(String name) {
            String first = seen.get(0);
            if (!name.startsWith(first)) {
                return false;
            }
            int at = first.length();
            for (int i = 1; i < seen.size(); i++) {
                String next = seen.get(i);
                boolean last = i == seen.size() - 1 && !open;
                int found = last ? name.length() - next.length() : name.indexOf(next, at + 1);
                if (found <= at || (last && !name.endsWith(next))) {
                    return false;
                }
                at = found + next.length();
            }
            return !open || at < name.length();
        }
    }

    void addTo(List<Spot> spots) {
        List<Masked> masked = masked();
        int alone = 0;
        for (Masked word : masked) {
            beside(word, spots);
            if (word.alone() && word.letters() >= READABLE_ALONE && alone++ < MOST_ALONE) {
                add(
                        NameVerdict.WARN,
                        persons.withSurname(word.seen().get(0), word::fits),
                        word.from(),
                        word.to(),
                        spots);
            }
        }
    }

    private List<Masked> masked() {
        List<Masked> masked = new ArrayList<>();
        Matcher matcher = MASKED.matcher(text);
        while (matcher.find() && masked.size() < MOST) {
            String word = matcher.group();
            boolean alone = HIDING.matcher(word).results().anyMatch(it -> !it.group().equals("-"));
            if (alone || passage.text().isCapital(matcher.start())) {
                add(matcher, word, alone, masked);
            }
        }
        Matcher cut = CUT.matcher(text);
        while (cut.find() && masked.size() < MOST) {
            boolean place = CommonWords.isPlace(cut.group().substring(0, cut.group().length() - 1));
            if (!place && passage.text().isCapital(cut.start())) {
                add(cut, cut.group(), false, masked);
            }
        }
        return masked;
    }

    private static void add(Matcher matcher, String word, boolean alone, List<Masked> masked) {
        boolean open = !Character.isLetter(word.charAt(word.length() - 1));
        List<String> seen =
                Arrays.stream(HIDING.split(word))
                        .map(letters -> Sounds.of(letters).text())
                        .filter(sounds -> !sounds.isEmpty())
                        .toList();
        if (!seen.isEmpty()) {
            masked.add(
                    new Masked(
                            matcher.start(), matcher.end(), seen, open, alone && seen.size() > 1));
        }
    }

    /** A given name beside a masked surname, or a surname beside a masked given name. */
    private void beside(Masked word, List<Spot> spots) {
        for (PartMatch match : passage.matchesNear(word.from(), word.to(), WIDEST_GAP)) {
            boolean sure = match.likeness() == Likeness.SAME && match.capital();
            boolean list = !word.alone() && hasComma(word, match);
            int from = Math.min(word.from(), passage.words().get(match.first()).from());
            int to = Math.max(word.to(), passage.words().get(match.last()).to());
            if (sure && match.root().part() == NamePart.GIVEN) {
                Predicate<Person> wanted = person -> person.hasSurname(word::fits);
                add(
                        word.letters() >= READABLE && !list ? NameVerdict.BLOCK : NameVerdict.WARN,
                        persons.of(match.root(), wanted),
                        from,
                        to,
                        spots);
            } else if (sure && match.root().part() == NamePart.SURNAME) {
                boolean family = match.isFamilyName();
                add(
                        family && !list && (word.alone() || word.letters() >= READABLE)
                                ? NameVerdict.BLOCK
                                : NameVerdict.WARN,
                        persons.of(match.root(), person -> person.hasGiven(word::fits)),
                        from,
                        to,
                        spots);
            }
        }
    }

    /** Whether a comma stands between the two, as in a list of given names. */
    private boolean hasComma(Masked word, PartMatch match) {
        int before = passage.words().get(match.last()).to();
        int after = passage.words().get(match.first()).from();
        return before <= word.from()
                ? text.substring(before, word.from()).indexOf(',') >= 0
                : after >= word.to() && text.substring(word.to(), after).indexOf(',') >= 0;
    }

    private static void add(NameVerdict verdict, int[] who, int from, int to, List<Spot> spots) {
        if (who.length > 0) {
            spots.add(new Spot(verdict, NameReason.MASKED, who, from, to));
        }
    }
}
