package org.notorturetj.api.desk.proposal;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.DeskProblem;

@Schema(
        description =
                "Whether whoever asks may approve a proposal now, or why not. It is of this moment: the approval itself has the last word, and refuses also what can no longer be carried out. Rejecting takes the same, but not that the proposer still has her permission.")
public record MayDecide(
        @Schema(
                        description = "Whether an approval by whoever asks is admitted now",
                        examples = "true",
                        required = true)
                boolean may,
        @Schema(
                        description =
                                "The problem that an approval would be answered with; absent when it is admitted")
                @Nullable DeskProblem why,
        @Schema(
                        description =
                                "When a waiting time ends that alone stands in the way; absent when there is none, or the proposal expires before",
                        examples = "2026-11-25T09:00:00Z")
                @Nullable Instant from) {}
