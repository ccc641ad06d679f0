package org.notorturetj.api.desk.text;

import java.util.List;

import org.notorturetj.api.desk.form.Line;
import org.notorturetj.api.desk.form.Longest;
import org.notorturetj.api.desk.form.Markdown;
import org.notorturetj.api.desk.form.Matches;
import org.notorturetj.api.desk.form.NotCopied;
import org.notorturetj.api.desk.form.NotEmpty;
import org.notorturetj.api.guide.ChecklistItem;
import org.notorturetj.api.text.Correction;
import org.notorturetj.api.text.Words;

/** The text of a guide in one language. */
public record GuideText(
        @NotCopied @Matches(Words.SLUG) @Longest(Words.SLUG_LENGTH) String slug,
        @Line(200) String title,
        @Line(300) String summary,
        @Markdown String body,
        @NotEmpty List<StepText> steps,
        List<ChecklistItem> checklist,
        @NotEmpty List<org.notorturetj.api.guide.Source> sources,
        @NotCopied List<Correction> corrections,
        @NotCopied @Matches(Words.LEGACY_ADDRESS) List<String> legacyAddresses) {
    public GuideText {
        steps = steps == null ? List.of() : List.copyOf(steps);
        checklist = checklist == null ? List.of() : List.copyOf(checklist);
        sources = sources == null ? List.of() : List.copyOf(sources);
        corrections = corrections == null ? List.of() : List.copyOf(corrections);
        legacyAddresses = legacyAddresses == null ? List.of() : List.copyOf(legacyAddresses);
    }

    /** A step; its text is Markdown. */
    public record StepText(
            @Matches(Words.SLUG) String id, @Line(200) String title, @Markdown String text) {}
}
