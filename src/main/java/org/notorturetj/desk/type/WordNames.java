package org.notorturetj.desk.type;

import java.util.Locale;
import java.util.ResourceBundle;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.text.Language;

/** The names of words, from {@code vocabulary/{language}.properties}. */
@ApplicationScoped
class WordNames {
    /**
     * The name of a word.
     *
     * @throws java.util.MissingResourceException when it has none
     */
    String of(String vocabulary, String word, Language language) {
        return ResourceBundle.getBundle("vocabulary." + language.tag(), Locale.ROOT)
                .getString(vocabulary + "." + word);
    }
}
