package org.notorturetj.api.desk.consent;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What went with a consent that was withdrawn.")
public record ConsentWithdrawal(
        @Schema(
                        description =
                                "Id of the proposal to erase the picture or the recording for ever, which another person approves; absent for a case",
                        examples = "9c5m2d8w4xq7t0ab")
                @Nullable String erasure,
        @Schema(
                        description =
                                "Number of the one publication that took everything back; absent when nothing was public",
                        examples = "42",
                        minimum = "1",
                        maximum = "9007199254740991")
                @Nullable Long publication,
        @Schema(
                        description =
                                "Ids of the case, its updates and its alerts, or of the media document, as far as they were public",
                        examples = "[\"a4sa8y1mc9y2rdgw\"]",
                        required = true)
                List<String> withdrawn,
        @Schema(
                        description =
                                "Ids of public articles that name the case: they stay until somebody looks at them",
                        examples = "[\"d075n53dy2c9nhys\"]",
                        required = true)
                List<String> stillNaming) {
    public ConsentWithdrawal {
        withdrawn = List.copyOf(withdrawn);
        stillNaming = List.copyOf(stillNaming);
    }
}
