package org.notorturetj.api.hotline;

import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A way to reach a line.")
public record Channel(
        @Schema(
                        description = "voice, whatsapp, telegram; new types may come",
                        examples = "voice",
                        required = true,
                        extensions = @Extension(name = "x-vocabulary", value = "channels"))
                String type,
        @Schema(
                        description = "E.164 number; absent while the line must not be called",
                        examples = "+999000000001")
                @Nullable String number,
        @Schema(
                        description =
                                "The number as printed by the Coalition; absent while the line must not be called",
                        examples = "+999 00 000 00 01")
                @Nullable String asPrinted,
        @Schema(
                        description =
                                "Link that opens the dialler or the messenger; absent while the line must not be called",
                        examples = "tel:+999000000001")
                @Nullable String link,
        @Schema(
                        description = "Who can see that you used this channel",
                        examples = "Your operator sees the call.",
                        required = true)
                String riskNote) {}
