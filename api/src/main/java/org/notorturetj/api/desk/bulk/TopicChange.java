package org.notorturetj.api.desk.bulk;

import java.util.Collections;
import java.util.List;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.Patterns;
import org.notorturetj.api.text.Words;

@Schema(description = "A topic that documents are to be taken from, and the one they go to.")
public record TopicChange(
        @Schema(description = "Key of the topic", examples = "detention", required = true)
                @NotNull
                @Pattern(regexp = Words.SLUG)
                @Size(max = Words.SLUG_LENGTH)
                String from,
        @Schema(description = "Key of the topic in its place; absent: none", examples = "torture")
                @Pattern(regexp = Words.SLUG)
                @Size(max = Words.SLUG_LENGTH)
                @Nullable String to,
        @Schema(
                        description =
                                "Only these documents, by their ids; absent: all that name it",
                        examples = "[\"a4sa8y1mc9y2rdgw\"]")
                @Size(min = 1, max = 200)
                @Nullable List<@NotNull @Pattern(regexp = Patterns.ID) String> documents) {
    public TopicChange {
        documents = documents == null ? null : Collections.unmodifiableList(documents);
    }
}
