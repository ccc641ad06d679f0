package org.notorturetj.casefile;

import java.util.List;

import org.notorturetj.api.text.Correction;

/** The text of a case update in one language. */
record CaseUpdateText(String title, String summary, String body, List<Correction> corrections) {
    CaseUpdateText {
        corrections = corrections == null ? List.of() : List.copyOf(corrections);
    }
}
