package org.notorturetj.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.notorturetj.api.text.Language;
import org.notorturetj.client.search.Alternative;
import org.notorturetj.client.search.Analyzer;
import org.notorturetj.client.search.Query;
import org.notorturetj.client.search.QueryPart;
import org.notorturetj.client.search.Term;
import org.notorturetj.search.match.Marks.Mark;

/**
 * Where a line answers every part of a query.
 *
 * @param marks in order
 */
record LineMatch(List<Mark> marks) {
    /** Empty if it does not answer all of it. */
    static Optional<LineMatch> of(String line, Language language, Query query) {
        List<Term> terms = Analyzer.terms(line, language.tag());
        List<Mark> marks = new ArrayList<>();
        int part = 0;
        for (QueryPart wanted : query.parts()) {
            List<Mark> found = marks(terms, wanted, part++);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            marks.addAll(found);
        }
        Collections.sort(marks);
        return Optional.of(new LineMatch(marks));
    }

    private static List<Mark> marks(List<Term> terms, QueryPart wanted, int part) {
        for (Alternative alternative : wanted.alternatives()) {
            List<Mark> marks = new ArrayList<>();
            boolean all = true;
            for (String text : alternative.terms()) {
                List<Mark> found =
                        terms.stream()
                                .filter(term -> answers(term, text, alternative.isPrefix()))
                                .map(term -> new Mark(term.start(), term.end(), part))
                                .toList();
                all &= !found.isEmpty();
                marks.addAll(found);
            }
            if (all) {
                return marks;
            }
        }
        return List.of();
    }

    private static boolean answers(Term term, String text, boolean begins) {
        return begins
                ? term.word().startsWith(text) || term.text().startsWith(text)
                : term.text().equals(text) || term.word().equals(text);
    }
}
