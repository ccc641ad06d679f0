package org.notorturetj.platform.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.notorturetj.api.text.Language;

/** The server's own texts in three languages, from {@code texts/{language}.properties}. */
public enum Phrase {
    COALITION,
    LANGUAGE_NAME,
    ATTRIBUTION,
    GUIDE_UNREVIEWED,
    GUIDE_DUE,
    GUIDE_EXPIRED,
    LINE_COMPROMISED,
    LINE_PAUSED,
    LINE_WITHDRAWN;

    private static final Map<Language, Properties> TEXTS = load();

    /** The text in a language. */
    public String in(Language language) {
        return TEXTS.get(language).getProperty(key());
    }

    private String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<Language, Properties> load() {
        var texts = new EnumMap<Language, Properties>(Language.class);
        for (Language language : Language.values()) {
            String file = "/texts/" + language.tag() + ".properties";
            try (var stream = Phrase.class.getResourceAsStream(file);
                    Reader reader =
                            new InputStreamReader(
                                    java.util.Objects.requireNonNull(stream, file),
                                    StandardCharsets.UTF_8)) {
                var properties = new Properties();
                properties.load(reader);
                texts.put(language, properties);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts;
    }
}
