package org.notorturetj.api.desk.audit;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.AccountId;
import org.notorturetj.api.text.Language;

@Schema(description = "A row of the audit.")
public record AuditedAct(
        @Schema(
                        description = "Its number in the chain, from 1 without a gap",
                        examples = "1207",
                        minimum = "1",
                        maximum = "9007199254740991",
                        required = true)
                long number,
        @Schema(description = "When", examples = "2026-11-24T09:00:00Z", required = true)
                Instant at,
        @Schema(
                        description = "Id of the account that did it, or server",
                        examples = "3v8k1m5n7p2r4t6w",
                        required = true)
                @AccountId
                String actor,
        @Schema(
                        description = "What was done. More may come",
                        examples = "edition.submit",
                        required = true)
                String action,
        @Schema(
                        description =
                                "Id of what it was done to: a document, an account, a session or a proposal",
                        examples = "a4sa8y1mc9y2rdgw")
                @Nullable String document,
        @Schema(description = "Language of the text it was done to") @Nullable Language language,
        @Schema(
                        description = "Names of the members that it changed, never their values",
                        examples = "[\"title\",\"body\"]",
                        required = true)
                List<String> fields) {
    public AuditedAct {
        fields = List.copyOf(fields);
    }
}
