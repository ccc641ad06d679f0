package org.notorturetj.client.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes terms of texts and of queries: folds letters (see {@link
 * org.notorturetj.client.text.FoldedText}), takes endings off, and understands what was typed in
 * Latin letters, with another keyboard layout, or in another language. Thread-safe; never throws
 * for any text. A text takes time in proportion to its length, a query at most that of its first
 * {@value Query#MAX_LENGTH} characters.
 */
public final class Analyzer {
    private Analyzer() {}

    /**
     * The terms of a text, in order, without stop words.
     *
     * @param language of the text: tg, ru, en; another one counts as en
     */
    public static List<Term> terms(String text, String language) {
        List<Term> terms = new ArrayList<>();
        int position = 0;
        String before = "";
        for (Words.Word word : Words.of(text)) {
            String stemmedAs = Stems.languageOf(word.text, language);
            if (!StopWords.isStop(word.text, stemmedAs)) {
                String stem = StemCache.of(word.text, stemmedAs);
                if (!TajikStemmer.isLight(before, stem)) {
                    terms.add(new Term(stem, word.text, word.start, word.end, position));
                }
                before = stem;
            }
            position++;
        }
        return terms;
    }

    /**
     * What a query looks for.
     *
     * @param language of whoever asks: tg, ru, en; the query itself may be in any of them
     */
    public static Query query(String text, String language) {
        return new QueryReader(language).read(text);
    }
}
