package org.notorturetj.api.desk.wakeup;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "What would be sent if the document were published now, whom it could reach, and what a locked phone shows.")
public record WakeupPreview(
        @Schema(
                        description =
                                "alert: there is one; hotline: a line is compromised. More may come",
                        examples = "alert",
                        required = true)
                String kind,
        @Schema(
                        description =
                                "What each kind of phone gets, whole. The signature is blank here: whoever reads this must not be able to send it",
                        required = true)
                List<PlatformMessage> messages,
        @Schema(
                        description =
                                "All that a locked phone shows, whatever happened. For a line only Apple's phones and browsers show it: others fetch without a sound",
                        required = true)
                List<NeutralWords> words,
        @Schema(description = "Whom it goes to", required = true) List<Reach> reach) {
    public WakeupPreview {
        messages = List.copyOf(messages);
        words = List.copyOf(words);
        reach = List.copyOf(reach);
    }
}
