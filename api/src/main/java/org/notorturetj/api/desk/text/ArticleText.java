package org.notorturetj.api.desk.text;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Correction;

/** The text of an article in one language. */
public record ArticleText(
        String slug,
        String title,
        String summary,
        String body,
        @Nullable String author,
        List<Correction> corrections,
        List<String> legacyAddresses) {
    public ArticleText {
        corrections = corrections == null ? List.of() : List.copyOf(corrections);
        legacyAddresses = legacyAddresses == null ? List.of() : List.copyOf(legacyAddresses);
    }
}
