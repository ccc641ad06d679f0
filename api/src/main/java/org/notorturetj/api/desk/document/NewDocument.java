package org.notorturetj.api.desk.document;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Words;

@Schema(description = "A document that begins: nothing of it is public.")
public record NewDocument(
        @Schema(
                        description =
                                "article, guide, hotline, case, case-update, alert, page, home, region, topic, section, contact or policy",
                        examples = "article",
                        required = true)
                @NotNull
                @Pattern(regexp = Words.SLUG)
                @Size(max = 20)
                String type,
        @Schema(
                        description =
                                "The name by which filters know it: topics and sections need one, others may have one; each once in its type",
                        examples = "press-reviews")
                @Pattern(regexp = Words.SLUG)
                @Size(max = Words.SLUG_LENGTH)
                @Nullable String key,
        @Schema(
                        description = "The licence of its texts; not stated: ask, when absent",
                        examples = "CC BY 4.0")
                @Size(max = 200)
                @Nullable String licence,
        @Schema(
                        description =
                                "True for invented content, which says so for ever and is refused in production",
                        examples = "false")
                @Nullable Boolean sample) {}
