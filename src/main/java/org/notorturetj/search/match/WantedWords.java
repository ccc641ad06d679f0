package org.notorturetj.search.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.apache.lucene.index.IndexReader;
import org.notorturetj.api.text.Language;
import org.notorturetj.client.search.Alternative;
import org.notorturetj.client.search.Origin;
import org.notorturetj.client.search.Query;
import org.notorturetj.client.search.QueryPart;
import org.notorturetj.search.index.IndexField;

/** What the index has of what a query looks for. */
final class WantedWords {
    /** Words with one beginning: the most frequent, of the first so many of each segment. */
    private static final int BEGINNINGS = 12;

    private static final int LOOKED_THROUGH = 200;

    /** What begins like less than this could be anything. */
    private static final int SHORTEST_BEGINNING = 3;

    private final IndexTerms terms;
    private final List<IndexField> fields;
    private final List<List<WantedWord>> words = new ArrayList<>();
    private final Query query;

    private WantedWords(IndexReader reader, Query query, List<IndexField> fields)
            throws IOException {
        this.terms = new IndexTerms(reader);
        this.query = query;
        this.fields = fields;
        for (int part = 0; part < query.parts().size(); part++) {
            words.add(new ArrayList<>());
            List<Alternative> alternatives = query.parts().get(part).alternatives();
            for (int i = 0; i < alternatives.size(); i++) {
                if (!isKnown(alternatives.get(i))) {
                    continue;
                }
                for (Language language : Language.values()) {
                    add(part, i, alternatives.get(i), language);
                }
            }
        }
    }

    /** In titles, leads and bodies. */
    static WantedWords inTexts(IndexReader reader, Query query) throws IOException {
        return new WantedWords(
                reader,
                query,
                List.of(IndexField.TITLE, IndexField.LEAD, IndexField.STEPS, IndexField.BODY));
    }

    /** In what can be suggested. */
    static WantedWords inLines(IndexReader reader, Query query) throws IOException {
        return new WantedWords(reader, query, List.of(IndexField.LINE));
    }

    Query query() {
        return query;
    }

    /** The index that they were found in. */
    IndexTerms terms() {
        return terms;
    }

    List<WantedWord> all() {
        return words.stream().flatMap(List::stream).toList();
    }

    /** What answers one part. */
    List<WantedWord> of(int part) {
        return words.get(part);
    }

    /**
     * The ways to answer one part: one word in one field, which several alternatives may want, or
     * the words of one alternative of several.
     */
    List<List<WantedWord>> ways(int part) {
        Map<Object, List<WantedWord>> ways = new LinkedHashMap<>();
        for (WantedWord word : of(part)) {
            Object way =
                    word.of() == 1
                            ? new OneWord(word.field(), word.language(), word.text())
                            : new SeveralWords(word.alternative(), word.language());
            ways.computeIfAbsent(way, any -> new ArrayList<>()).add(word);
        }
        return List.copyOf(ways.values());
    }

    private record OneWord(IndexField field, Language language, String text) {}

    private record SeveralWords(int alternative, Language language) {}

    /** Parts that nothing in the index answers, but by its beginning. */
    List<QueryPart> unknown() {
        return IntStream.range(0, query.parts().size())
                .filter(part -> of(part).stream().allMatch(word -> word.origin() == Origin.PREFIX))
                .mapToObj(query.parts()::get)
                .toList();
    }

    /**
     * Whether all its terms are anywhere: most alternatives are not, and there are three languages
     * of four fields to look in.
     */
    private boolean isKnown(Alternative alternative) throws IOException {
        if (alternative.isPrefix() || fields.contains(IndexField.LINE)) {
            return true;
        }
        for (String text : alternative.terms()) {
            if (terms.find(IndexField.TERMS, text) == null) {
                return false;
            }
        }
        return true;
    }

    private void add(int part, int number, Alternative alternative, Language language)
            throws IOException {
        List<String> texts = alternative.terms();
        List<WantedWord> found = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            int before = found.size();
            for (IndexField field : fields) {
                for (String text : present(field.of(language), texts.get(i), alternative)) {
                    IndexTerms.IndexTerm term = terms.find(field.of(language), text);
                    if (term != null) {
                        found.add(
                                WantedWordBuilder.builder()
                                        .part(part)
                                        .alternative(number)
                                        .of(texts.size())
                                        .word(i)
                                        .field(field)
                                        .language(language)
                                        .text(text)
                                        .weight(alternative.weight())
                                        .origin(alternative.origin())
                                        .term(term)
                                        .build());
                    }
                }
            }
            if (found.size() == before) {
                return; // all of them must be there
            }
        }
        words.get(part).addAll(found);
    }

    private List<String> present(String field, String text, Alternative alternative)
            throws IOException {
        if (alternative.isPrefix()) {
            boolean isLong = text.length() >= SHORTEST_BEGINNING;
            return isLong || fields.contains(IndexField.LINE) ? beginnings(field, text) : List.of();
        }
        return List.of(text);
    }

    private List<String> beginnings(String field, String text) throws IOException {
        Map<String, Integer> documents = terms.beginnings(field, text, LOOKED_THROUGH);
        return documents.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(BEGINNINGS)
                .map(Map.Entry::getKey)
                .toList();
    }
}
