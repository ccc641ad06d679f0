package org.notorturetj.publication;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;

/**
 * What is to be published, as somebody saw it: these very versions, by number. What waits for its
 * moment or for a second person must not let out, then, what was approved since.
 *
 * @param unreviewedWordOf the coordinator by whose word guides go out although no lawyer answers
 *     for them; it is kept until the moment
 */
public record PinnedRequest(List<Part> parts, @Nullable String unreviewedWordOf) {
    public PinnedRequest {
        parts = List.copyOf(parts);
    }

    /**
     * One document of it.
     *
     * @param facts the version of the facts that goes along; null when none was waiting
     */
    public record Part(String documentId, @Nullable Integer facts, List<Text> texts) {
        public Part {
            texts = List.copyOf(texts);
        }

        Set<Language> languages() {
            Set<Language> languages = EnumSet.noneOf(Language.class);
            texts.forEach(text -> languages.add(text.language()));
            return languages;
        }

        Optional<Integer> number(Language language) {
            return texts.stream()
                    .filter(text -> text.language() == language)
                    .map(Text::number)
                    .findFirst();
        }
    }

    /** One edition of it. */
    public record Text(Language language, int number) {}
}
