package org.notorturetj.casefile;

import java.util.List;

import org.notorturetj.api.text.Correction;

/** The text of a case in one language. */
record CaseText(
        String initials, String title, String summary, String body, List<Correction> corrections) {
    CaseText {
        corrections = corrections == null ? List.of() : List.copyOf(corrections);
    }
}
