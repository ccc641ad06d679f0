package org.notorturetj.api.desk.text;

import java.util.List;

import org.notorturetj.api.text.Correction;

/** The text of a page in one language. */
public record PageText(
        String slug,
        String title,
        String summary,
        String body,
        List<Correction> corrections,
        List<String> legacyAddresses) {
    public PageText {
        corrections = corrections == null ? List.of() : List.copyOf(corrections);
        legacyAddresses = legacyAddresses == null ? List.of() : List.copyOf(legacyAddresses);
    }
}
