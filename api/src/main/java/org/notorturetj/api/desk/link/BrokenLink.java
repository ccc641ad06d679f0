package org.notorturetj.api.desk.link;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;
import org.notorturetj.api.text.Language;

@Schema(description = "A link that leads to nothing.")
@MadeByName
public record BrokenLink(
        @Schema(
                        description = "Id of the public document that has it",
                        examples = "a4sa8y1mc9y2rdgw",
                        required = true)
                String document,
        @Schema(description = "The kind of document", examples = "article") @Nullable String type,
        @Schema(
                        description =
                                "Its title in the reader's language, or in the next language that it has one in",
                        examples = "What the court decided")
                @Nullable String title,
        @Schema(description = "Language of the text that has it; absent: its facts do")
                @Nullable Language language,
        @Schema(
                        description = "The member that has it, as a JSON pointer",
                        examples = "/body",
                        required = true)
                String member,
        @Schema(
                        description =
                                "Where it leads to: the address as the text has it, or the id that the facts name",
                        examples = "https://example.org/report.pdf",
                        required = true)
                String target,
        @Schema(
                        description = "Id of the document that it leads to; absent: elsewhere",
                        examples = "d075n53dy2c9nhys")
                @Nullable String leadsTo,
        @Schema(
                        description =
                                "withdrawn: what it leads to was taken back; dead: the server there answers with an error, or not at all. More may come",
                        examples = "withdrawn",
                        required = true)
                String why,
        @Schema(
                        description =
                                "Class of the status that a dead one answers with, such as 4; absent when there is no answer",
                        examples = "4",
                        minimum = "4",
                        maximum = "5")
                @Nullable Integer statusClass,
        @Schema(
                        description = "Since when; of a dead one the day on which it was found",
                        examples = "2026-11-24T09:00:00Z",
                        required = true)
                Instant since) {}
