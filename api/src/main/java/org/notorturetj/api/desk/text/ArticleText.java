package org.notorturetj.api.desk.text;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.form.Line;
import org.notorturetj.api.desk.form.Longest;
import org.notorturetj.api.desk.form.Markdown;
import org.notorturetj.api.desk.form.Matches;
import org.notorturetj.api.desk.form.NotCopied;
import org.notorturetj.api.text.Correction;
import org.notorturetj.api.text.Words;

/** The text of an article in one language. */
public record ArticleText(
        @NotCopied @Matches(Words.SLUG) @Longest(Words.SLUG_LENGTH) String slug,
        @Line(200) String title,
        @Line(300) String summary,
        @Markdown(pictures = true) String body,
        @Nullable String author,
        @NotCopied List<Correction> corrections,
        @NotCopied @Matches(Words.LEGACY_ADDRESS) List<String> legacyAddresses) {
    public ArticleText {
        corrections = corrections == null ? List.of() : List.copyOf(corrections);
        legacyAddresses = legacyAddresses == null ? List.of() : List.copyOf(legacyAddresses);
    }
}
