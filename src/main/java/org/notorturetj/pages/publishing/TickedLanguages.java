package org.notorturetj.pages.publishing;

import java.util.List;

import org.notorturetj.api.text.Language;

/** Languages as forms send them. */
final class TickedLanguages {
    private TickedLanguages() {}

    static List<Language> of(List<String> tags) {
        return tags.stream().flatMap(tag -> Language.ofTag(tag).stream()).distinct().toList();
    }
}
