package org.notorturetj.platform.text;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

import org.notorturetj.api.text.Language;

/** Texts by key in three languages: {@code words/{folder}/{language}.properties}, in UTF-8. */
public record MessageBundle(String folder) {
    /**
     * A text.
     *
     * @param key a constant: its key is its name in lower case, with hyphens
     * @throws java.util.MissingResourceException when no text has that key
     */
    public String text(Enum<?> key, Language language) {
        return text(key.name().toLowerCase(Locale.ROOT).replace('_', '-'), language);
    }

    /**
     * A text.
     *
     * @throws java.util.MissingResourceException when no text has that key
     */
    public String text(String key, Language language) {
        return in(language).getString(key);
    }

    /** A text; empty when no text has that key. */
    public Optional<String> find(String key, Language language) {
        ResourceBundle texts = in(language);
        return texts.containsKey(key) ? Optional.of(texts.getString(key)) : Optional.empty();
    }

    /** All texts by their keys, for templates. */
    public Map<String, String> all(Language language) {
        ResourceBundle texts = in(language);
        return texts.keySet().stream()
                .collect(Collectors.toUnmodifiableMap(key -> key, texts::getString));
    }

    private ResourceBundle in(Language language) {
        return ResourceBundle.getBundle("words." + folder + "." + language.tag(), Locale.ROOT);
    }
}
