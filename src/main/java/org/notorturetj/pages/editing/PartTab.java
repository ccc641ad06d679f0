package org.notorturetj.pages.editing;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.document.WorkingDocument;
import org.notorturetj.api.text.Language;
import org.notorturetj.pages.Frames;

/** A part of the document, to go to. */
public record PartTab(String href, String name, String state, boolean isCurrent) {
    static List<PartTab> all(WorkingDocument document, Part current, Language reader) {
        List<PartTab> tabs = new ArrayList<>();
        tabs.add(
                new PartTab(
                        "/desk/documents/" + document.id(),
                        Frames.word("overview", reader),
                        "",
                        false));
        tabs.add(
                tab(
                        new Part(document.id(), null),
                        current,
                        document.facts() == null ? null : document.facts().state(),
                        reader));
        for (Language language : Language.values()) {
            tabs.add(
                    tab(
                            new Part(document.id(), language),
                            current,
                            document.texts().stream()
                                    .filter(text -> text.language() == language)
                                    .map(text -> text.state())
                                    .findFirst()
                                    .orElse(null),
                            reader));
        }
        return tabs;
    }

    private static PartTab tab(Part part, Part current, @Nullable String state, Language reader) {
        return new PartTab(
                part.address(),
                part.isFacts()
                        ? Frames.word("facts", reader)
                        : Frames.word("language-" + part.name(), reader),
                state == null ? "" : Frames.word("state-" + state, reader),
                part.equals(current));
    }
}
