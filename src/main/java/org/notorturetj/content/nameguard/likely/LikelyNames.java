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
 * Finds the places of a text that may name somebody: whatever the guard of protected names finds,
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
    private record Place(int from, int to, boolean guarded) {}

    /**
     * How many places may name somebody.
     *
     * @param text plain, or HTML, or an address; decoded like readers' programs do
     * @param identifier whether words stand in it without spaces and capitals, as in an address
     */
    public int in(String text, boolean identifier) {
        return places(text, identifier).size();
    }

    /**
     * The places that may name somebody, from the beginning to the end; they do not overlap.
     *
     * @param text plain, or HTML, or an address; decoded like readers' programs do
     * @param identifier whether words stand in it without spaces and capitals, as in an address
     */
    public List<LikelyPlace> places(String text, boolean identifier) {
        List<Place> places = new ArrayList<>();
        (identifier ? guard.checkIdentifier(text, Language.RU) : guard.check(text, Language.RU))
                .forEach(hit -> places.add(new Place(hit.from(), hit.to(), true)));
        look(ReaderText.decoded(text), identifier, places);
        if (ReaderText.hasMarkup(text)) {
            look(ReaderText.withoutMarkup(text), identifier, places);
        }
        return apart(places).stream()
                .map(
                        it ->
                                new LikelyPlace(
                                        it.from(),
                                        it.to(),
                                        name(text, it, identifier),
                                        it.guarded()))
                .toList();
    }

    private String name(String text, Place place, boolean identifier) {
        String piece = text.substring(place.from(), place.to());
        TrackedText read =
                ReaderText.hasMarkup(piece)
                        ? ReaderText.withoutMarkup(piece)
                        : ReaderText.decoded(piece);
        String name = NameStems.of(new Passage(read, identifier, nobody).words());
        return name.isEmpty() ? piece.strip() : name; // in letters that no word is made of
    }

    private void look(TrackedText read, boolean identifier, List<Place> places) {
        PERSIAN.matcher(read.text())
                .results()
                .forEach(
                        it ->
                                places.add(
                                        new Place(
                                                read.originalStart(it.start()),
                                                read.originalEnd(it.end() - 1),
                                                false)));
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
                                passage.text().originalEnd(words.get(last).to()),
                                false));
            }
            first = last;
        }
    }

    private static List<String> letters(List<Word> words) {
        return words.stream().filter(it -> !it.single()).map(Word::letters).toList();
    }

    /** Those that overlap are one. */
    private static List<Place> apart(List<Place> places) {
        places.sort(Comparator.comparingInt(Place::from));
        List<Place> apart = new ArrayList<>();
        for (Place place : places) {
            int last = apart.size() - 1;
            if (last >= 0 && place.from() < apart.get(last).to()) {
                Place before = apart.get(last);
                apart.set(
                        last,
                        new Place(
                                before.from(),
                                Math.max(before.to(), place.to()),
                                before.guarded() || place.guarded()));
            } else {
                apart.add(place);
            }
        }
        return apart;
    }
}
