package org.notorturetj.api.desk.type;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A word to choose.")
public record Word(
        @Schema(
                        description = "What stands in the content: a key, or the code of a region",
                        examples = "press-reviews",
                        required = true)
                String key,
        @Schema(
                        description = "Id of the document, for sections, topics and regions",
                        examples = "a4sa8y1mc9y2rdgw")
                @Nullable String document,
        @Schema(description = "Its name in Tajik", examples = "Шарҳи матбуот") @Nullable String tg,
        @Schema(description = "Its name in Russian", examples = "Обзор прессы") @Nullable String ru,
        @Schema(description = "Its name in English", examples = "Press reviews")
                @Nullable String en) {}
