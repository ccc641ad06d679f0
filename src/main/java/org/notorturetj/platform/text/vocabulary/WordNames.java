package org.notorturetj.platform.text.vocabulary;

import java.util.Locale;
import java.util.ResourceBundle;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.text.Language;

/** The names of words, from {@code vocabulary/{language}.properties}. */
@ApplicationScoped
public class WordNames {
    /**
     * The name of a word.
     *
     * @throws java.util.MissingResourceException when it has none
     */
    public String of(String vocabulary, String word, Language language) {
        return ResourceBundle.getBundle("vocabulary." + language.tag(), Locale.ROOT)
                .getString(vocabulary + "." + word);
    }
}
