package org.notorturetj.api.desk.text;

import java.util.List;

import org.notorturetj.api.desk.form.Line;
import org.notorturetj.api.desk.form.Markdown;
import org.notorturetj.api.desk.form.Matches;
import org.notorturetj.api.desk.form.NotCopied;
import org.notorturetj.api.text.Correction;
import org.notorturetj.api.text.Words;

/** The text of a case in one language. */
public record CaseText(
        @Matches(Words.INITIALS) String initials,
        @Line(200) String title,
        @Line(300) String summary,
        @Markdown String body,
        @NotCopied List<Correction> corrections,
        List<ReplyText> replies) {
    public CaseText {
        replies = replies == null ? List.of() : List.copyOf(replies);
        corrections = corrections == null ? List.of() : List.copyOf(corrections);
    }
}
