package org.notorturetj.client.search;

import java.util.HashMap;
import java.util.Map;

import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.englishStemmer;
import org.tartarus.snowball.ext.russianStemmer;

/**
 * Takes the endings off words. Which language a word is in is seen from its letters and the
 * language of the text: Cyrillic in an English text is Russian, Latin letters are English anywhere.
 */
final class Stems {
    static final String TAJIK = "tg";
    static final String RUSSIAN = "ru";
    static final String ENGLISH = "en";

    private static final Map<String, String> FORMS = new HashMap<>();

    static {
        for (String[] row : Table.read("forms.tsv")) {
            for (String form : row[2].split(" ", -1)) {
                FORMS.put(row[0] + form, row[1]);
            }
        }
    }

    private Stems() {}

    /** The language by which a folded word in a text of a language is stemmed. */
    static String languageOf(String word, String language) {
        for (int i = 0; i < word.length(); i++) {
            if (Words.isCyrillic(word.charAt(i))) {
                return TAJIK.equals(language) ? TAJIK : RUSSIAN;
            }
        }
        return ENGLISH;
    }

    /** A folded word without its endings in a language. Never empty for a word that is not. */
    static String of(String word, String language) {
        String known = FORMS.get(language + word);
        if (known != null) {
            return known;
        }
        String stem = stem(word, language);
        String form = FORMS.get(language + stem);
        return form == null ? stem : form;
    }

    private static String stem(String word, String language) {
        if (TAJIK.equals(language)) {
            return TajikStemmer.stem(word);
        }
        SnowballStemmer stemmer =
                RUSSIAN.equals(language) ? new russianStemmer() : new englishStemmer();
        stemmer.setCurrent(word);
        stemmer.stem();
        String stem = stemmer.getCurrent();
        return stem.isEmpty() ? word : stem;
    }
}
