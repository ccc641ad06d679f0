package org.notorturetj.api.desk;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description =
                "What became of a request: it was published, it will be, or it waits for a second person. Exactly one of publication, schedule, proposal and nothing is there.")
public record Outcome(
        @Schema(
                        description = "Number of the publication that was made",
                        examples = "42",
                        minimum = "1",
                        maximum = "9007199254740991")
                @Nullable Long publication,
        @Schema(
                        description = "Number of the schedule, for DELETE /desk/v1/schedules/{id}",
                        examples = "7",
                        minimum = "1",
                        maximum = "9007199254740991")
                @Nullable Long schedule,
        @Schema(
                        description =
                                "Id of the proposal that another person must approve; the answer is a 202 then",
                        examples = "9c5m2d8w4xq7t0ab")
                @Nullable String proposal,
        @Schema(
                        description = "True when it is done and the public never saw any of it",
                        examples = "true")
                @Nullable Boolean nothing,
        @Schema(
                        description = "Why a second person is needed, in English, for developers",
                        examples = "[\"a guarded value is new or changed\"]")
                @Nullable List<String> reasons,
        @Schema(
                        description =
                                "True when it is done and the note was not kept: it names somebody who is protected, or there is nothing to keep it with",
                        examples = "true")
                @Nullable Boolean noteLeft,
        @Schema(
                        description =
                                "Published texts that say something else from now on and name no new correction: ask whether it is one. Absent when there is none")
                @Nullable List<NamedText> asksForCorrection) {
    public static Outcome published(long seq) {
        return new Outcome(seq, null, null, null, null, null, null);
    }

    public static Outcome scheduled(long schedule) {
        return new Outcome(null, schedule, null, null, null, null, null);
    }

    public static Outcome proposed(String proposal, List<String> reasons) {
        return new Outcome(null, null, proposal, null, List.copyOf(reasons), null, null);
    }

    public static Outcome unseen() {
        return new Outcome(null, null, null, true, null, null, null);
    }

    /** The same, without the note that was to be kept with it. */
    public Outcome withoutNote() {
        return new Outcome(
                publication, schedule, proposal, nothing, reasons, true, asksForCorrection);
    }

    /** The same, with texts of which it should be asked whether they are corrected. */
    public Outcome asking(List<NamedText> texts) {
        return new Outcome(
                publication,
                schedule,
                proposal,
                nothing,
                reasons,
                noteLeft,
                texts.isEmpty() ? null : List.copyOf(texts));
    }
}
