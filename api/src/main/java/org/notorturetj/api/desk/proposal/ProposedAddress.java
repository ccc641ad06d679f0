package org.notorturetj.api.desk.proposal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "An address or number as readers see it, and what it leads to.")
public record ProposedAddress(
        @Schema(
                        description = "JSON pointer of what is printed, in the facts",
                        examples = "/channels/0/asPrinted",
                        required = true)
                String member,
        @Schema(description = "What readers see", examples = "+999 00 000 00 01", required = true)
                String printed,
        @Schema(
                        description = "What they dial, write to or open",
                        examples = "+999000000001",
                        required = true)
                String leadsTo,
        @Schema(
                        description = "Whether both are the same number, mailbox, account or host",
                        examples = "true",
                        required = true)
                boolean agrees,
        @Schema(
                        description = "Why they differ, as who wrote it says",
                        examples = "The short number is only for callers from abroad.")
                @Nullable String differsBecause) {}
