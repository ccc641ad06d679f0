package org.notorturetj.content.nameguard.likely;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

import org.notorturetj.api.text.Language;
import org.notorturetj.content.nameguard.NameGuard;
import org.notorturetj.content.nameguard.name.RootIndex;
import org.notorturetj.content.nameguard.text.Passage;
import org.notorturetj.content.nameguard.text.Word;
import org.notorturetj.platform.text.normalization.ReaderText;
import org.notorturetj.platform.text.normalization.TrackedText;

/**
 * Counts the places of a text that may name somebody: whatever the guard of protected names finds,
 * and whatever looks like a name, whosever. In doubt it is one: a person looks at it. A name of one
 * word without the look of a family name is not found unless it is protected.
 */
public final class LikelyNames {
    /**
     * The guard has no table of what is written in it: nobody here could say that it is no name.
     */
    private static final Pattern PERSIAN =
            Pattern.compile("[\\p{IsArabic}\\p{IsHebrew}]{2,}(?:[\\s\\u200c]+\\p{IsArabic}+)*");

    private final NameGuard guard;
    private final KnownWords known;
    private final Officials officials;
    private final RootIndex nobody = new RootIndex(List.of());

    public LikelyNames(NameGuard guard, KnownWords known, Officials officials) {
        this.guard = guard;
        this.known = known;
        this.officials = officials;
    }

    /** In UTF-16 units of the text. */
    private record Place(int from, int to) {}

    /**
     * How many places may name somebody.
     *
     * @param text plain, or HTML, or an address; decoded like readers' programs do
     * @param identifier whether words stand in it without spaces and capitals, as in an address
     */
    public int in(String text, boolean identifier) {
        List<Place> places = new ArrayList<>();
        (identifier ? guard.checkIdentifier(text, Language.RU) : guard.check(text, Language.RU))
                .forEach(hit -> places.add(new Place(hit.from(), hit.to())));
        look(ReaderText.decoded(text), identifier, places);
        if (ReaderText.hasMarkup(text)) {
            look(ReaderText.withoutMarkup(text), identifier, places);
        }
        return apart(places);
    }

    private void look(TrackedText read, boolean identifier, List<Place> places) {
        PERSIAN.matcher(read.text())
                .results()
                .forEach(
                        it ->
                                places.add(
                                        new Place(
                                                read.originalStart(it.start()),
                                                read.originalEnd(it.end() - 1))));
        Passage passage = new Passage(read, identifier, nobody);
        List<Word> words = passage.words();
        boolean[] named = new NamedWords(known, words, identifier).found();
        for (int first = 0; first < named.length; first++) {
            int last = first;
            while (named[first] && last + 1 < named.length && named[last + 1]) {
                last++;
            }
            if (named[first] && !officials.isOne(letters(words.subList(first, last + 1)))) {
                places.add(
                        new Place(
                                passage.text().originalStart(words.get(first).from()),
                                passage.text().originalEnd(words.get(last).to())));
            }
            first = last;
        }
    }

    private static List<String> letters(List<Word> words) {
        return words.stream().filter(it -> !it.single()).map(Word::letters).toList();
    }

    /** Those that overlap are one. */
    private static int apart(List<Place> places) {
        places.sort(Comparator.comparingInt(Place::from));
        int count = 0;
        int end = -1;
        for (Place place : places) {
            count += place.from() >= end ? 1 : 0;
            end = Math.max(end, place.to());
        }
        return count;
    }
}
