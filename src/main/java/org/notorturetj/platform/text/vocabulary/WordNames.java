package org.notorturetj.platform.text.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.text.Language;
import org.notorturetj.platform.text.MessageBundle;

/** The names of words, from {@code words/vocabulary/{language}.properties}. */
@ApplicationScoped
public class WordNames {
    private static final MessageBundle NAMES = new MessageBundle("vocabulary");

    /**
     * The name of a word.
     *
     * @throws java.util.MissingResourceException when it has none
     */
    public String of(String vocabulary, String word, Language language) {
        return NAMES.text(vocabulary + "." + word, language);
    }
}
