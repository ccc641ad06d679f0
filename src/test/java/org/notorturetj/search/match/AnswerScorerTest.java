package org.notorturetj.search.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.api.text.Language;
import org.notorturetj.client.search.Analyzer;
import org.notorturetj.client.search.Query;
import org.notorturetj.search.index.MemoryIndex;
import org.notorturetj.search.index.SearchableText;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Invented documents and queries, scored as Lucene's own queries score them. */
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class AnswerScorerTest {
    /** More than a window holds, over several segments. */
    private static final int DOCUMENTS = 6_000;

    private static final int TOGETHER = 1_500;

    private static final int QUERIES = 60;

    /** Of a float of more than 4,096. */
    private static final double ROUNDING = 1e-3;

    private static final List<String> WORDS =
            List.of(
                    "пытка пытки адвокат задержание шиканҷа ҳимоятгар дастгир torture lawyer detention",
                    "право ҳуқуқ rights бесплатная помощь ёрии free help жалоба шикоят complaint",
                    // some answer by two words of which each must be there
                    "избиение побои сняли лату кӯб beating сизо следственный изолятор remand prison",
                    "полиция милитсия police дом хона home река дарё river солнце офтоб sun");

    private static final List<Language> LANGUAGES = List.of(Language.values());

    private static final List<String> TYPES =
            List.of("article", "article", "article", "guide", "hotline", "page", "case", "contact");

    private final List<String> vocabulary = new ArrayList<>();

    AnswerScorerTest() {
        WORDS.forEach(line -> vocabulary.addAll(List.of(line.split(" "))));
    }

    @ParameterizedTest
    @ValueSource(longs = 1)
    void scores_are_those_of_a_tree_of_queries(long seed) {
        var dice = new Random(seed);
        try (var memory = new MemoryIndex()) {
            fill(memory, dice);
            memory.index()
                    .search(
                            searcher -> {
                                assertThat(searcher.getIndexReader().leaves().size())
                                        .isGreaterThan(1);
                                for (int i = 0; i < QUERIES; i++) {
                                    compare(searcher, words(dice, 1 + dice.nextInt(5)), dice);
                                }
                                return true;
                            });
        }
    }

    private void fill(MemoryIndex memory, Random dice) {
        Map<String, Map<Language, SearchableText>> articles = new HashMap<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            articles.put("%016d".formatted(i), texts(dice));
            if (articles.size() == TOGETHER) {
                memory.putTogether(articles);
                articles.clear();
            }
        }
        for (int i = 0; i < DOCUMENTS / 20; i++) {
            String id = "%016d".formatted(dice.nextInt(DOCUMENTS));
            if (dice.nextBoolean()) {
                memory.remove(id);
            } else {
                String type = TYPES.get(dice.nextInt(TYPES.size()));
                memory.put(id, type, i, List.of(), texts(dice));
            }
        }
    }

    private Map<Language, SearchableText> texts(Random dice) {
        Map<Language, SearchableText> texts = new HashMap<>();
        for (Language language : Language.values()) {
            if (texts.isEmpty() || dice.nextInt(3) == 0) {
                String title = words(dice, 1 + dice.nextInt(4));
                texts.put(
                        language,
                        new SearchableText(
                                title,
                                words(dice, dice.nextInt(4)),
                                words(dice, dice.nextInt(3)),
                                words(dice, 1 + dice.nextInt(12)),
                                List.of(title)));
            }
        }
        return texts;
    }

    /** Half of them words that mean nothing, so that not everything answers everything. */
    private String words(Random dice, int number) {
        var words = new StringBuilder();
        for (int i = 0; i < number; i++) {
            String word = vocabulary.get(dice.nextInt(vocabulary.size()));
            words.append(dice.nextBoolean() ? word : "ж" + dice.nextInt(500)).append(' ');
        }
        return words.toString();
    }

    private static void compare(IndexSearcher searcher, String typed, Random dice)
            throws IOException {
        Language reader = LANGUAGES.get(dice.nextInt(LANGUAGES.size()));
        Query query = Analyzer.query(typed, reader.tag());
        if (query.isEmpty()) {
            return;
        }
        WantedWords words = WantedWords.inTexts(searcher.getIndexReader(), query);
        var queries = new LuceneQueries(words, reader);
        var scorer = new AnswerScorer(words, reader);
        compare(typed, searcher, queries.most(), all(scorer::most));
        compare(typed, searcher, queries.any(), all(scorer::any));

        WantedWords lines = WantedWords.inLines(searcher.getIndexReader(), query);
        compare(
                typed,
                searcher,
                new LuceneQueries(lines, reader).every(),
                all(new AnswerScorer(lines, reader)::every));
    }

    private static void compare(
            String typed,
            IndexSearcher searcher,
            org.apache.lucene.search.Query query,
            Map<Integer, Float> scored)
            throws IOException {
        ScoreDoc[] expected = searcher.search(query, DOCUMENTS).scoreDocs;
        assertThat(scored).as(typed).hasSize(expected.length);
        for (ScoreDoc hit : expected) {
            assertThat((double) scored.getOrDefault(hit.doc, 0f))
                    .as(typed)
                    .isCloseTo(hit.score, within(ROUNDING));
        }
    }

    private interface Collecting {
        void into(AnswerScorer.Hits hits) throws IOException;
    }

    private static Map<Integer, Float> all(Collecting collecting) throws IOException {
        Map<Integer, Float> scores = new HashMap<>();
        collecting.into(
                new AnswerScorer.Hits() {
                    private int base;

                    @Override
                    public void begin(LeafReaderContext segment) {
                        base = segment.docBase;
                    }

                    @Override
                    public void collect(int document, float score, boolean helps) {
                        scores.put(base + document, helps ? score + LuceneQueries.HELPS : score);
                    }
                });
        return scores;
    }
}
