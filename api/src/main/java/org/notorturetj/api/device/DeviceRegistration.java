package org.notorturetj.api.device;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;

@Schema(
        description =
                "How a device wants to be woken up. Exactly one of fcm and webPush says how it is reached.")
public record DeviceRegistration(
        @Schema(description = "Reached by Firebase Cloud Messaging") @Valid
                @Nullable FcmInstallation fcm,
        @Schema(description = "Reached by Web Push or UnifiedPush") @Valid
                @Nullable WebPushSubscription webPush,
        @Schema(
                        description = "In which the app's own neutral words are named to the phone",
                        required = true)
                @NotNull
                Language language,
        @Schema(
                        description =
                                "Only alerts about these regions, or about the whole country; none or absent: all of them. The server chooses then, so the push service sees which devices an alert of a region goes to. Leave it out and choose on the device when that must not be known.",
                        examples = "[\"TJ-GB\"]",
                        maxItems = 5)
                @Size(max = 5)
                @Nullable List<@Pattern(regexp = "TJ-(DU|GB|KT|RA|SU)") String> regions,
        @Schema(
                        description =
                                "What for: urgent (alerts and their retractions), digest (ordinary news, now and then). A compromised hotline wakes up every device.",
                        examples = "[\"urgent\"]",
                        minItems = 1,
                        maxItems = 2,
                        required = true)
                @NotNull
                @Size(min = 1, max = 2)
                List<@Pattern(regexp = "(urgent|digest)") String> topics,
        @Schema(description = "When it is left alone; absent: never") @Valid
                @Nullable QuietHours quietHours) {
    public DeviceRegistration {
        regions = regions == null ? List.of() : List.copyOf(regions);
        topics = topics == null ? List.of() : List.copyOf(topics);
    }

    @Override
    public String toString() {
        return "DeviceRegistration[…]";
    }
}
