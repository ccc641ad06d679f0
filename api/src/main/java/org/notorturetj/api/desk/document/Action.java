package org.notorturetj.api.desk.document;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.DeskProblem;
import org.notorturetj.api.text.Language;

@Schema(
        description =
                "What whoever asks may do with the document now, or why not. It is of this moment: the request itself has the last word.")
public record Action(
        @Schema(
                        description =
                                "The operation of this contract that does it, by its operationId. More may come",
                        examples = "approveText",
                        required = true)
                String operation,
        @Schema(
                        description =
                                "The language of the text; absent for facts and for the whole document")
                @Nullable Language language,
        @Schema(
                        description = "Whether the request would succeed now",
                        examples = "true",
                        required = true)
                boolean possible,
        @Schema(
                        description =
                                "Why it would only be proposed (202) and wait for a second person, in the language of the answer; absent when it would be done at once",
                        examples = "[\"a guarded value is new or changed\"]")
                @Nullable List<String> takesTwo,
        @Schema(
                        description =
                                "True when it is possible only with unreviewedAcknowledged, because a lawyer's word is missing",
                        examples = "true")
                @Nullable Boolean unreviewed,
        @Schema(
                        description =
                                "The problem that the request would be answered with; absent when it is possible")
                @Nullable DeskProblem why) {}
