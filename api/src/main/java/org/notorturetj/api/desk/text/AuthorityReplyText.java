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

/**
 * The text of an awaited reply in one language.
 *
 * @param body what the authority is asked, and why
 * @param authority an institution, never a person
 * @param replies what it replied, in its own words; empty while it has not
 * @param calendarTitle what calendars show in place of the title, which others may read on a locked
 *     screen; null: the title
 */
public record AuthorityReplyText(
        @NotCopied @Matches(Words.SLUG) @Longest(Words.SLUG_LENGTH) String slug,
        @Line(200) String title,
        @Line(300) String summary,
        @Line(200) String authority,
        @Markdown String body,
        @NotCopied List<ReplyText> replies,
        @Line(100) @Nullable String calendarTitle,
        @NotCopied List<Correction> corrections) {
    public AuthorityReplyText {
        replies = replies == null ? List.of() : List.copyOf(replies);
        corrections = corrections == null ? List.of() : List.copyOf(corrections);
    }
}
