package org.notorturetj.search.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.notorturetj.api.text.Language;
import org.notorturetj.client.search.Origin;
import org.notorturetj.client.search.QueryPart;
import org.notorturetj.search.index.IndexField;

/** What {@link AnswerScorer} finds, as a tree of Lucene's own queries: slow, and plain to read. */
final class LuceneQueries {
    /** Added to the score of what helps and answers: more than any score, and still exact. */
    static final float HELPS = 4_096;

    private static final List<String> HELP = List.of("hotline", "guide", "page", "contact");

    /** As on phones: a word in the title says most. */
    private static final Map<IndexField, Double> FIELDS =
            new EnumMap<>(
                    Map.of(
                            IndexField.TITLE, 1.0,
                            IndexField.LEAD, 0.5,
                            IndexField.STEPS, 0.3,
                            IndexField.BODY, 0.2,
                            IndexField.LINE, 1.0));

    /** Of a part that is answered at all: two that are answered are better than one twice. */
    private static final float COVERED = 0.4f;

    /** Of a text that is not in the language of who asks. */
    private static final double FOREIGN = 0.45;

    /** A second place that answers the same part adds little. */
    private static final float TIE = 0.1f;

    /** Parts that count less than this need not be answered. */
    private static final double WEAK = 0.5;

    /** Parts of which all must be answered; of more, so many in a hundred. */
    private static final int ALL_OF = 2;

    private static final int PERCENT = 60;

    private final WantedWords words;
    private final Language reader;

    LuceneQueries(WantedWords words, Language reader) {
        this.words = words;
        this.reader = reader;
    }

    /** What answers all of a short query, most of a longer one. */
    Query most() {
        List<Integer> strong = strong();
        int needed =
                strong.size() <= ALL_OF
                        ? strong.size()
                        : Math.max(ALL_OF, (strong.size() * PERCENT + 99) / 100);
        return with(needed);
    }

    /** What answers any part that counts. */
    Query any() {
        return with(1);
    }

    /** What answers every part, of lines to suggest. */
    Query every() {
        var every = new BooleanQuery.Builder();
        for (int part = 0; part < words.query().parts().size(); part++) {
            every.add(weighed(part), Occur.MUST);
        }
        return every.build();
    }

    private List<Integer> strong() {
        List<QueryPart> parts = words.query().parts();
        List<Integer> strong = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            if (parts.get(part).weight() >= WEAK) {
                strong.add(part);
            }
        }
        if (strong.isEmpty()) {
            for (int part = 0; part < parts.size(); part++) {
                strong.add(part);
            }
        }
        return strong;
    }

    private Query with(int needed) {
        List<Integer> strong = strong();
        if (strong.isEmpty()) {
            return new MatchNoDocsQuery();
        }
        var required = new BooleanQuery.Builder().setMinimumNumberShouldMatch(needed);
        strong.forEach(part -> required.add(weighed(part), Occur.SHOULD));
        var whole = new BooleanQuery.Builder().add(required.build(), Occur.MUST);
        for (int part = 0; part < words.query().parts().size(); part++) {
            if (!strong.contains(part)) {
                whole.add(weighed(part), Occur.SHOULD);
            }
        }
        whole.add(new BoostQuery(new ConstantScoreQuery(helps(strong)), HELPS), Occur.SHOULD);
        return whole.build();
    }

    /** Hotlines, guides and pages whose title or lead answers every part that counts. */
    private Query helps(List<Integer> strong) {
        var types = new BooleanQuery.Builder();
        HELP.forEach(
                type -> types.add(new TermQuery(new Term(IndexField.TYPE, type)), Occur.SHOULD));
        var helps = new BooleanQuery.Builder().add(types.build(), Occur.FILTER);
        for (int part : strong) {
            helps.add(
                    part(
                            part,
                            word ->
                                    word.field() != IndexField.BODY
                                            && word.origin() != Origin.PREFIX),
                    Occur.FILTER);
        }
        return helps.build();
    }

    private Query weighed(int part) {
        double weight = words.query().parts().get(part).weight();
        Query answer = part(part, word -> true);
        Query covered =
                new BooleanQuery.Builder()
                        .add(answer, Occur.MUST)
                        .add(new BoostQuery(new ConstantScoreQuery(answer), COVERED), Occur.SHOULD)
                        .build();
        return new BoostQuery(covered, (float) weight);
    }

    /** What answers one part in any way. */
    private Query part(int part, Predicate<WantedWord> wanted) {
        Map<String, List<WantedWord>> ways = new LinkedHashMap<>();
        for (WantedWord word : words.of(part)) {
            if (wanted.test(word)) {
                String way =
                        word.of() == 1
                                ? word.field() + " " + word.text() + " " + word.language()
                                : word.alternative() + " " + word.language();
                ways.computeIfAbsent(way, any -> new ArrayList<>()).add(word);
            }
        }
        List<Query> queries = ways.values().stream().map(this::way).toList();
        return queries.isEmpty() ? new MatchNoDocsQuery() : new DisjunctionMaxQuery(queries, TIE);
    }

    private Query way(List<WantedWord> together) {
        WantedWord first = together.get(0);
        if (first.of() == 1) {
            return weighed(first);
        }
        Map<Integer, List<Query>> places = new LinkedHashMap<>();
        for (WantedWord word : together) {
            places.computeIfAbsent(word.word(), any -> new ArrayList<>()).add(weighed(word));
        }
        if (places.size() < first.of()) {
            return new MatchNoDocsQuery();
        }
        var all = new BooleanQuery.Builder();
        for (Collection<Query> place : places.values()) {
            all.add(new DisjunctionMaxQuery(place, 0), Occur.MUST);
        }
        return new BoostQuery(all.build(), 1f / first.of());
    }

    private Query weighed(WantedWord word) {
        double weight =
                word.weight()
                        * FIELDS.getOrDefault(word.field(), 1.0)
                        * (word.language() == reader ? 1 : FOREIGN);
        return new BoostQuery(
                new TermQuery(new Term(word.field().of(word.language()), word.text())),
                (float) weight);
    }
}
