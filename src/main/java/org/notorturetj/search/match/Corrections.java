package org.notorturetj.search.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.UTF32ToUTF8;
import org.jspecify.annotations.Nullable;
import org.notorturetj.client.search.Origin;
import org.notorturetj.client.search.QueryPart;
import org.notorturetj.platform.text.Distance;
import org.notorturetj.search.index.IndexField;

/**
 * Corrects words that stand nowhere to ones that do: the nearest by letters that are wrong,
 * missing, too many or exchanged, of those the most frequent. Only words of documents that are
 * published now.
 */
final class Corrections {
    private static final int SHORTEST = 4;

    /** Up to this length one letter may be wrong, then two. */
    private static final int SHORT = 5;

    /** Readings of a word in other letters that are tried. */
    private static final int READINGS = 4;

    private static final int ENDING = 4;
    private static final int STATES = 20_000;

    /** The last letter that may stand in place of a wrong one: of Cyrillic. */
    private static final int LAST_LETTER = 0x52F;

    private static final Automaton END = Automata.makeChar(IndexField.FOLDED_END);
    private static final Automaton ANY = Automata.makeAnyBinary();

    private final IndexReader reader;
    private final @Nullable Bits live;

    Corrections(IndexReader reader) {
        this.reader = reader;
        this.live = MultiBits.getLiveDocs(reader);
    }

    /**
     * A query with its unknown words corrected.
     *
     * @return empty if there is nothing to correct, or nothing near
     */
    Optional<String> of(String typed, WantedWords words) throws IOException {
        List<QueryPart> parts = words.query().correctable(words.unknown());
        var corrected = new StringBuilder(typed);
        boolean changed = false;
        for (int i = parts.size() - 1; i >= 0; i--) { // from the end: places before stay
            QueryPart part = parts.get(i);
            Optional<Near> near = nearest(part);
            if (near.isPresent()) {
                corrected.replace(part.start(), part.end(), near.get().written());
                changed = true;
            }
        }
        return changed ? Optional.of(corrected.toString()) : Optional.empty();
    }

    private Optional<Near> nearest(QueryPart part) throws IOException {
        String word = part.word();
        if (word.length() < SHORTEST) {
            return Optional.empty();
        }
        int most = word.length() <= SHORT ? 1 : 2;
        for (int letters = 1; letters <= most; letters++) { // what is nearer is found far sooner
            Optional<Near> near =
                    nearest(word, letters, List.of(END, ANY), word.length() + letters);
            if (near.isPresent()) {
                return near;
            }
        }
        for (String reading : readings(part)) {
            Optional<Near> near = nearest(reading, 1, List.of(ANY), reading.length() + ENDING);
            if (near.isPresent()) {
                return near;
            }
        }
        return Optional.empty();
    }

    /** Without endings, so that the word may have one. */
    private static Set<String> readings(QueryPart part) {
        Set<String> readings = new LinkedHashSet<>();
        part.alternatives().stream()
                .filter(it -> it.origin() == Origin.LATIN || it.origin() == Origin.KEYBOARD)
                .map(it -> it.terms().get(0))
                .filter(it -> it.length() >= SHORTEST - 1)
                .limit(READINGS)
                .forEach(readings::add);
        return readings;
    }

    /**
     * In bytes, and of our letters if the word is: made of characters, with any of Unicode as a
     * wrong letter, it takes twice as long to make as to find the words.
     */
    private static Automaton fuzzy(String word, int letters) {
        int[] characters = word.codePoints().toArray();
        boolean ours = IntStream.of(characters).allMatch(it -> it <= LAST_LETTER);
        int last = ours ? LAST_LETTER : Character.MAX_CODE_POINT;
        return new UTF32ToUTF8()
                .convert(new LevenshteinAutomata(characters, last, true).toAutomaton(letters));
    }

    /**
     * The nearest word of documents.
     *
     * @param letters so many of the word may be wrong
     * @param rest what comes after the word
     * @param longest characters of the folded form of what is found
     */
    private Optional<Near> nearest(String word, int letters, List<Automaton> rest, int longest)
            throws IOException {
        Terms terms = MultiTerms.getTerms(reader, IndexField.WORDS);
        if (terms == null) {
            return Optional.empty();
        }
        List<Automaton> form = new ArrayList<>(List.of(fuzzy(word, letters)));
        form.addAll(rest);
        Automaton whole = Operations.determinize(Operations.concatenate(form), STATES);
        TermsEnum each =
                new CompiledAutomaton(whole, false, true, STATES, true).getTermsEnum(terms);
        Near best = null;
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            String found = term.utf8ToString();
            int end = found.indexOf(IndexField.FOLDED_END);
            if (end > longest) {
                continue;
            }
            var near =
                    new Near(
                            found.substring(end + 1),
                            Distance.between(word, found.substring(0, end), letters),
                            each.docFreq());
            if ((best == null || Near.BEST_FIRST.compare(near, best) < 0) && isLive(each)) {
                best = near;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Whether a document has it that is not removed. */
    private boolean isLive(TermsEnum term) throws IOException {
        if (live == null) {
            return true;
        }
        PostingsEnum documents = term.postings(null, PostingsEnum.NONE);
        int document = documents.nextDoc();
        while (document != PostingsEnum.NO_MORE_DOCS && !live.get(document)) {
            document = documents.nextDoc();
        }
        return document != PostingsEnum.NO_MORE_DOCS;
    }

    /**
     * A word that is near.
     *
     * @param letters how many letters differ
     * @param documents how many have it
     */
    private record Near(String written, int letters, int documents) {
        static final Comparator<Near> BEST_FIRST =
                Comparator.comparingInt(Near::letters)
                        .thenComparing(Comparator.comparingInt(Near::documents).reversed());
    }
}
