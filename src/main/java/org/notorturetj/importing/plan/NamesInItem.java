package org.notorturetj.importing.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.notorturetj.content.nameguard.likely.LikelyNames;
import org.notorturetj.importing.page.OldPage;
import org.notorturetj.importing.page.PageTexts;

/** Counts what looks like a person's name in all that an item has; each text once. */
final class NamesInItem {
    private final LikelyNames names;
    private final Set<String> looked = new HashSet<>();
    private int places;

    NamesInItem(LikelyNames names) {
        this.names = names;
    }

    int places(List<OldPage> pages, List<String> addresses, List<String> feedIds) {
        for (OldPage page : pages) {
            PageTexts texts = page.texts();
            texts.words().forEach(it -> look(it, false));
            texts.identifiers().forEach(it -> look(it, true));
        }
        addresses.forEach(it -> look(OldPage.path(it), true));
        feedIds.forEach(it -> look(it, true));
        return places;
    }

    private void look(String text, boolean identifier) {
        if (!text.isBlank() && looked.add(text)) {
            places += names.in(text, identifier);
        }
    }
}
