package org.notorturetj.api.text;

import java.util.Optional;
import java.util.Set;

/** Decides in which language somebody is served a document that is not there in her own. */
public final class LanguageFallback {
    private LanguageFallback() {}

    /**
     * The first of the languages of a document in the order of whoever reads it.
     *
     * @return empty if there is none of them
     */
    public static Optional<Language> served(Language reader, Set<Language> available) {
        return reader.fallbackChain().stream().filter(available::contains).findFirst();
    }
}
