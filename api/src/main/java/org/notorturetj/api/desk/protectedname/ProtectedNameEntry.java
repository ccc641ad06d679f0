package org.notorturetj.api.desk.protectedname;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.AccountId;
import org.notorturetj.api.desk.Versioned;

@Schema(description = "A protected name. For coordinators and lawyers only; never to be copied.")
public record ProtectedNameEntry(
        @Schema(description = "Id of the name", examples = "5d7f2g9h3j6k8m4n", required = true)
                String id,
        @Schema(description = "The name in each language it was given in", required = true)
                List<NameForm> forms,
        @Schema(
                        description = "Id of the case that the person belongs to",
                        examples = "a4sa8y1mc9y2rdgw")
                @Nullable String caseDocument,
        @Schema(
                        description = "Id of the account that registered it",
                        examples = "3v8k1m5n7p2r4t6w",
                        required = true)
                @AccountId
                String author,
        @Schema(
                        description = "When it was registered",
                        examples = "2026-11-24T09:00:00Z",
                        required = true)
                Instant createdAt,
        @Schema(
                        description = "When it was last changed",
                        examples = "2026-11-24T09:00:00Z",
                        required = true)
                Instant changedAt,
        @Schema(
                        description =
                                "How many texts hold it that nobody has cleaned yet, as far as it was looked for",
                        examples = "3",
                        minimum = "0",
                        maximum = "9007199254740991",
                        required = true)
                long found,
        @Schema(hidden = true) @com.fasterxml.jackson.annotation.JsonIgnore int version)
        implements Versioned {
    public ProtectedNameEntry {
        forms = List.copyOf(forms);
    }

    @Override
    public String entityTag() {
        return Integer.toString(version);
    }

    /** Without the name: it must not reach a log. */
    @Override
    public String toString() {
        return "ProtectedNameEntry[" + id + "]";
    }
}
