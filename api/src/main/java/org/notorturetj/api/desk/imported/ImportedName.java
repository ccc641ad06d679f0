package org.notorturetj.api.desk.imported;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;
import org.notorturetj.api.desk.AccountId;

@Schema(
        description =
                "What looks like a person's name in texts of the previous website. For coordinators and lawyers only; never to be copied.")
@MadeByName
public record ImportedName(
        @Schema(
                        description = "Its keyed hash",
                        examples = ImportedNamesApi.EXAMPLE,
                        required = true)
                String id,
        @Schema(description = "The name as it stands first", examples = "N. N.", required = true)
                String words,
        @Schema(description = "The first places where it stands", required = true)
                List<NamePlace> places,
        @Schema(
                        description =
                                "In how many places it stands; none: a decision of before that can be taken back",
                        examples = "3",
                        minimum = "0",
                        maximum = "2147483647",
                        required = true)
                int count,
        @Schema(
                        description = "The texts that have it, by their numbers in the plan",
                        examples = "[3, 12]",
                        required = true)
                List<Integer> texts,
        @Schema(
                        description =
                                "Whether one of them is about a case, or has somebody protected: for it two people have to say the same",
                        examples = "false",
                        required = true)
                boolean twoPeople,
        @Schema(
                        description = "What was said of it; absent: nothing yet",
                        enumeration = {"initials", "named", "nobody", "left-out"},
                        examples = "initials")
                @Nullable String decision,
        @Schema(description = "Id of the account that said it", examples = "3v8k1m5n7p2r4t6w")
                @AccountId
                @Nullable String decidedBy,
        @Schema(description = "When it was said", examples = "2026-12-03T09:00:00Z")
                @Nullable Instant decidedAt,
        @Schema(description = "Id of the account that said the same", examples = "3v8k1m5n7p2r4t6x")
                @AccountId
                @Nullable String confirmedBy) {
    public ImportedName {
        places = List.copyOf(places);
        texts = List.copyOf(texts);
    }

    /** Without the name: it must not reach a log. */
    @Override
    public String toString() {
        return "ImportedName";
    }
}
