package org.notorturetj.api.feed;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description =
                "What a subscriber asks the hub for (W3C WebSub, section 5.1), as a form; other fields are ignored.")
public record SubscriptionRequest(
        @Schema(
                        name = "hub.mode",
                        description = "subscribe or unsubscribe",
                        examples = "subscribe",
                        required = true)
                @Nullable String mode,
        @Schema(
                        name = "hub.callback",
                        description =
                                "Where the subscriber wants to be told: https, at a public address. At most 1,000 characters",
                        examples = "https://newsroom.example.org/websub/4f1c",
                        required = true)
                @Nullable String callback,
        @Schema(
                        name = "hub.topic",
                        description = "The feed, as it names itself (rel=self)",
                        examples = "/feeds/ru/statements.atom",
                        required = true)
                @Nullable String topic,
        @Schema(
                        name = "hub.lease_seconds",
                        description =
                                "How long; the hub may choose another time and says which. 10 days when it is absent, 30 days at most",
                        examples = "864000")
                @Nullable String leaseSeconds,
        @Schema(
                        name = "hub.secret",
                        description =
                                "Signs what is sent: X-Hub-Signature is the HMAC with SHA-256 of the body. At most 199 bytes",
                        examples = "a-secret-of-the-subscriber")
                @Nullable String secret) {
    @Override
    public String toString() {
        return "SubscriptionRequest[…]";
    }
}
