package org.notorturetj.api.desk.text;

import java.util.List;

import org.notorturetj.api.guide.ChecklistItem;
import org.notorturetj.api.text.Correction;

/** The text of a guide in one language. */
public record GuideText(
        String slug,
        String title,
        String summary,
        String body,
        List<StepText> steps,
        List<ChecklistItem> checklist,
        List<org.notorturetj.api.guide.Source> sources,
        List<Correction> corrections,
        List<String> legacyAddresses) {
    public GuideText {
        steps = steps == null ? List.of() : List.copyOf(steps);
        checklist = checklist == null ? List.of() : List.copyOf(checklist);
        sources = sources == null ? List.of() : List.copyOf(sources);
        corrections = corrections == null ? List.of() : List.copyOf(corrections);
        legacyAddresses = legacyAddresses == null ? List.of() : List.copyOf(legacyAddresses);
    }

    /** A step; its text is Markdown. */
    public record StepText(String id, String title, String text) {}
}
