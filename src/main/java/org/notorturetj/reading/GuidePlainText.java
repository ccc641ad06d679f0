package org.notorturetj.reading;

import java.util.ArrayList;
import java.util.List;

import org.notorturetj.api.guide.Guide;
import org.notorturetj.platform.text.Markdown;

/** A guide as plain text: warning, introduction, steps, checklist. */
final class GuidePlainText {
    private GuidePlainText() {}

    static String of(Guide guide) {
        List<String> parts = new ArrayList<>();
        if (guide.warning() != null) {
            parts.add(guide.warning());
        }
        parts.add(Markdown.toPlainText(guide.html()));
        int number = 1;
        for (var step : guide.steps()) {
            parts.add(number++ + ". " + step.title() + "\n" + Markdown.toPlainText(step.html()));
        }
        guide.checklist().forEach(item -> parts.add("- " + item.text()));
        return String.join("\n\n", parts);
    }
}
