package org.notorturetj.api.directory;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.notorturetj.api.text.Language;

@Schema(description = "The words of open strings, with the names that people read.")
public record Vocabularies(
        @Schema(description = "The language of the names", required = true) Language language,
        @Schema(
                        description = "Each by its name; new ones may come, and new words in each",
                        required = true)
                List<Vocabulary> vocabularies) {
    public Vocabularies {
        vocabularies = List.copyOf(vocabularies);
    }

    @Schema(description = "The words of a member, in the order in which to offer them.")
    public record Vocabulary(
            @Schema(
                            description =
                                    "kinds (of articles), levels and audience (of guides, and of lines), caseStatuses, contactKinds, channels, lineStatuses, openNow, alertStates, legalReviews, translationReviews, types",
                            examples = "kinds",
                            required = true)
                    String name,
            @Schema(description = "Its words", required = true) List<NamedWord> words) {
        public Vocabulary {
            words = List.copyOf(words);
        }
    }

    @Schema(description = "A word as it stands in answers and filters, and its name.")
    public record NamedWord(
            @Schema(description = "The word", examples = "press-release", required = true)
                    String key,
            @Schema(
                            description = "What people call it",
                            examples = "Press release",
                            required = true)
                    String name) {}
}
