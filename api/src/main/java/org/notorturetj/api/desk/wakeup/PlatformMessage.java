package org.notorturetj.api.desk.wakeup;

import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A message as one kind of phone gets it.")
public record PlatformMessage(
        @Schema(
                        description = "android, apple or web. More may come",
                        examples = "android",
                        required = true)
                String platform,
        @Schema(
                        description = "Size of the data, names and values, in bytes; 2,048 at most",
                        examples = "190",
                        required = true)
                int bytes,
        @Schema(
                        description =
                                "The data, the same for all, and what the provider is told for this platform",
                        examples =
                                "{\"data\":{\"v\":\"1\",\"kind\":\"alert\"},\"android\":{\"priority\":\"high\"}}",
                        required = true)
                Map<String, Object> message) {
    public PlatformMessage {
        message = Map.copyOf(message);
    }
}
