package org.notorturetj.api.desk.revision;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How two saved contents of one text, or of the facts, differ.")
public record Difference(
        @Schema(description = "The one before", required = true) SavedRevision from,
        @Schema(description = "The one after", required = true) SavedRevision to,
        @Schema(
                        description =
                                "The members that differ, in the order of their names; none when nothing does",
                        required = true)
                List<MemberDifference> members,
        @Schema(
                        description =
                                "True: the one before was published, the one after says something else, and names no new correction: ask whether it is one",
                        examples = "false",
                        required = true)
                boolean asksForCorrection) {
    public Difference {
        members = List.copyOf(members);
    }
}
