package org.notorturetj.api.device;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "A subscription of a browser, or of UnifiedPush on a phone without Google: RFC 8030 and RFC 8291.")
public record WebPushSubscription(
        @Schema(
                        description =
                                "Address of the push resource: https, at a push service that this server knows",
                        examples =
                                "https://updates.push.services.mozilla.com/wpush/v2/gAAAAABexample",
                        minLength = 12,
                        maxLength = 1024,
                        pattern = "^https://[!-~]+$",
                        required = true)
                @NotNull
                @Size(min = 12, max = 1024)
                @Pattern(regexp = "https://[!-~]+")
                String endpoint,
        @Schema(
                        description =
                                "Public key of the receiver: an uncompressed point of P-256 (65 bytes), base64url without padding",
                        examples =
                                "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
                        minLength = 87,
                        maxLength = 87,
                        pattern = "^[A-Za-z0-9_-]{87}$",
                        required = true)
                @NotNull
                @Pattern(regexp = "[A-Za-z0-9_-]{87}")
                String p256dh,
        @Schema(
                        description =
                                "Secret that the receiver shares with whoever writes to it: 16 bytes, base64url without padding",
                        examples = "BTBZMqHH6r4Tts7J_aSIgg",
                        minLength = 22,
                        maxLength = 22,
                        pattern = "^[A-Za-z0-9_-]{22}$",
                        required = true)
                @NotNull
                @Pattern(regexp = "[A-Za-z0-9_-]{22}")
                String auth) {
    @Override
    public String toString() {
        return "WebPushSubscription[…]";
    }
}
