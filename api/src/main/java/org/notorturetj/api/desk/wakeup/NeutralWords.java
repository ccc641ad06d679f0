package org.notorturetj.api.desk.wakeup;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What a locked phone shows in one language.")
public record NeutralWords(
        @Schema(description = "tg, ru or en", examples = "ru", required = true) String language,
        @Schema(description = "The first line", examples = "Новая информация.", required = true)
                String title,
        @Schema(
                        description = "The second line",
                        examples = "Откройте приложение, чтобы прочитать.",
                        required = true)
                String body) {}
