package org.notorturetj.publication;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.notorturetj.api.text.Language;

/**
 * What will be published at its moment: these very editions, by number. A schedule that has been
 * overtaken or stopped must not let out, at its own moment, what was approved or scheduled since.
 */
record ScheduledRequest(List<Part> parts) {
    ScheduledRequest {
        parts = List.copyOf(parts);
    }

    /** One document of it; without editions only its facts go out. */
    record Part(String documentId, List<Text> texts) {
        Part {
            texts = List.copyOf(texts);
        }

        private Set<Language> languages() {
            Set<Language> languages = EnumSet.noneOf(Language.class);
            texts.forEach(text -> languages.add(text.language()));
            return languages;
        }
    }

    /** One edition of it. */
    record Text(Language language, int number) {}

    PublicationRequest asPublication() {
        return new PublicationRequest(
                parts.stream()
                        .map(
                                part ->
                                        new PublicationRequest.Part(
                                                part.documentId(), part.languages()))
                        .toList());
    }

    /** The number of the edition that was scheduled. */
    Optional<Integer> number(String documentId, Language language) {
        return parts.stream()
                .filter(part -> part.documentId().equals(documentId))
                .flatMap(part -> part.texts().stream())
                .filter(text -> text.language() == language)
                .map(Text::number)
                .findFirst();
    }
}
