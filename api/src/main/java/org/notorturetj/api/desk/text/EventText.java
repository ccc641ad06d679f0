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
 * The text of an event in one language.
 *
 * @param programme what follows the body: an agenda, a list
 * @param venue where it is, no finer than everybody may know
 * @param howToTakePart whom to call or to write to: never a form
 * @param calendarTitle what calendars show in place of the title, which others may read on a locked
 *     screen; null: the title
 */
public record EventText(
        @NotCopied @Matches(Words.SLUG) @Longest(Words.SLUG_LENGTH) String slug,
        @Line(200) String title,
        @Line(300) String summary,
        @Markdown(pictures = true) String body,
        @Markdown @Nullable String programme,
        @Line(200) @Nullable String venue,
        @Line(300) @Nullable String howToTakePart,
        @Line(100) @Nullable String calendarTitle,
        @NotCopied List<Correction> corrections,
        @NotCopied @Matches(Words.LEGACY_ADDRESS) List<String> legacyAddresses) {
    public EventText {
        corrections = corrections == null ? List.of() : List.copyOf(corrections);
        legacyAddresses = legacyAddresses == null ? List.of() : List.copyOf(legacyAddresses);
    }
}
