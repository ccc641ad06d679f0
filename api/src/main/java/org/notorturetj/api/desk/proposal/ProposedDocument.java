package org.notorturetj.api.desk.proposal;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.warning.Warning;

@Schema(description = "A document that a proposal would change, and how.")
public record ProposedDocument(
        @Schema(description = "Id of the document", examples = "a4sa8y1mc9y2rdgw", required = true)
                String document,
        @Schema(description = "The kind of document", examples = "hotline", required = true)
                String type,
        @Schema(
                        description =
                                "Its title or name in the reader's language, or in the next language that it has one in",
                        examples = "Legal Aid Group, Khatlon region")
                @Nullable String title,
        @Schema(description = "What would change: the facts first, then the texts; absent in lists")
                @Nullable List<ProposedChange> changes,
        @Schema(
                        description =
                                "What its facts would print for readers to call, write to or open, and what it leads to, whether or not it has changed; absent in lists, and where no facts would go out")
                @Nullable List<ProposedAddress> addresses,
        @Schema(
                        description =
                                "What may harm somebody in the texts that would go out, with its places; accepted in the statement has those that the proposer has named. Absent in lists, and where nothing would go out")
                @Nullable List<Warning> warnings) {}
