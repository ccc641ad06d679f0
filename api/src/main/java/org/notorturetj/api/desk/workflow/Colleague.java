package org.notorturetj.api.desk.workflow;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.notorturetj.api.desk.AccountId;

@Schema(description = "Somebody who works at the desk.")
public record Colleague(
        @Schema(description = "Id of the account", examples = "3v8k1m5n7p2r4t6w", required = true)
                @AccountId
                String account,
        @Schema(
                        description =
                                "What she may do: write (facts and texts), translate (texts), approve (what others wrote), legal_review, publish. More may come",
                        examples = "[\"write\",\"translate\",\"publish\"]",
                        required = true)
                List<String> may) {
    public Colleague {
        may = List.copyOf(may);
    }
}
