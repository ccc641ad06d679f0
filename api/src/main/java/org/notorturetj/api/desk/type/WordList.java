package org.notorturetj.api.desk.type;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The words of one kind.")
public record WordList(
        @Schema(
                        description =
                                "kinds, levels, audience, caseStatuses, contactKinds, channels, licences, removalReasons, sections, topics or regions; new ones may come",
                        examples = "sections",
                        required = true)
                String vocabulary,
        @Schema(description = "The words, in the order to show them in", required = true)
                List<Word> words) {
    public WordList {
        words = List.copyOf(words);
    }
}
