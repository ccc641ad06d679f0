package org.notorturetj.api.desk.bulk;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;
import org.notorturetj.api.desk.DeskProblem;
import org.notorturetj.api.desk.Outcome;
import org.notorturetj.api.desk.schedule.Scheduled;
import org.notorturetj.api.text.Language;

@Schema(
        description =
                "What became of texts of one document that were to be taken back, or would become of them.")
@MadeByName
public record WithdrawalResult(
        @Schema(description = "Id of the document", examples = "a4sa8y1mc9y2rdgw", required = true)
                String document,
        @Schema(description = "The kind of document", examples = "article") @Nullable String type,
        @Schema(
                        description =
                                "Its title in the reader's language, or in the next language that it has one in",
                        examples = "What the court decided")
                @Nullable String title,
        @Schema(description = "The languages", examples = "[\"ru\"]", required = true)
                List<Language> languages,
        @Schema(
                        description =
                                "What became of them; absent when nothing was tried, or a problem says why nothing is done")
                @Nullable Outcome outcome,
        @Schema(description = "Why nothing is done, or would be; absent otherwise")
                @Nullable DeskProblem problem,
        @Schema(
                        description =
                                "Ids of public documents that would go along: pairs, alerts about it; only when nothing is tried",
                        examples = "[\"d075n53dy2c9nhys\"]")
                @Nullable List<String> goesAlong,
        @Schema(
                        description =
                                "Ids of public documents that lead to it, by a link in a text or among their facts; only when nothing is tried",
                        examples = "[\"d075n53dy2c9nhys\"]")
                @Nullable List<String> linkedFrom,
        @Schema(
                        description =
                                "What is scheduled of it in these languages; only when nothing is tried")
                @Nullable List<Scheduled> schedules) {
    public WithdrawalResult {
        languages = List.copyOf(languages);
    }
}
