package org.notorturetj.api.desk.proposal;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.revision.MemberDifference;
import org.notorturetj.api.text.Language;

@Schema(
        description =
                "What a proposal would change of the facts, or of the text of one language, against what the public reads.")
public record ProposedChange(
        @Schema(description = "Language of the text; absent: the facts")
                @Nullable Language language,
        @Schema(
                        description =
                                "Number of the version that would go out; absent for an erasure",
                        examples = "2",
                        minimum = "1",
                        maximum = "9007199254740991")
                @Nullable Integer number,
        @Schema(
                        description =
                                "The members with their old and new values: what the public reads now, and what it would read. All of them where nothing is public; none for an erasure",
                        required = true)
                List<MemberDifference> members,
        @Schema(
                        description =
                                "True: what the public reads would say something else, and names no new correction",
                        examples = "false",
                        required = true)
                boolean asksForCorrection,
        @Schema(
                        description =
                                "True: of that, whoever asks says that the change is no correction. Absent otherwise",
                        examples = "true")
                @Nullable Boolean noCorrection) {
    public ProposedChange {
        members = List.copyOf(members);
    }
}
