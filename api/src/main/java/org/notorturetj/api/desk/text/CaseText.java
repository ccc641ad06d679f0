package org.notorturetj.api.desk.text;

import java.util.List;

import org.notorturetj.api.text.Correction;

/** The text of a case in one language. */
public record CaseText(
        String initials,
        String title,
        String summary,
        String body,
        List<Correction> corrections,
        List<ReplyText> replies) {
    public CaseText {
        replies = replies == null ? List.of() : List.copyOf(replies);
        corrections = corrections == null ? List.of() : List.copyOf(corrections);
    }
}
