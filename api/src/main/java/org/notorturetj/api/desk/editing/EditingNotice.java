package org.notorturetj.api.desk.editing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;

@Schema(description = "What one is editing.")
public record EditingNotice(
        @Schema(description = "Language of the text; absent: the facts", examples = "ru")
                @Nullable Language language) {}
