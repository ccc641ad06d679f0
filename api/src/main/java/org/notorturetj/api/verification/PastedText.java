package org.notorturetj.api.verification;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A text as it was found. It is compared, and neither kept nor logged.")
public record PastedText(
        @Schema(
                        description =
                                "The text, or a part of it: some fifteen words at least. With the line that begins with notorturetj1: its signature is checked too.",
                        examples = "Everybody who is detained has the right to call a lawyer.",
                        required = true)
                @NotNull
                @Size(min = 1, max = PastedText.MOST)
                String text) {
    /** In UTF-16 code units: twice a long report. */
    public static final int MOST = 60_000;

    @Override
    public String toString() {
        return "PastedText[…]";
    }
}
