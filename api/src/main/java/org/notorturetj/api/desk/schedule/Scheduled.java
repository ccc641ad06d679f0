package org.notorturetj.api.desk.schedule;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;
import org.notorturetj.api.desk.AccountId;
import org.notorturetj.api.desk.Reason;
import org.notorturetj.api.text.Language;

@Schema(
        description =
                "What will be published or withdrawn by itself, or was to be and was refused.")
@MadeByName
public record Scheduled(
        @Schema(
                        description = "Number of the schedule",
                        examples = "7",
                        minimum = "1",
                        maximum = "9007199254740991",
                        required = true)
                long number,
        @Schema(description = "Its moment", examples = "2026-12-10T06:00:00Z", required = true)
                Instant dueAt,
        @Schema(
                        description = "Id of the account that asked for it, or server",
                        examples = "3v8k1m5n7p2r4t6w",
                        required = true)
                @AccountId
                String actor,
        @Schema(
                        description = "Id of the account that answers for it too",
                        examples = "6b2c4d8f0g1h3j5k")
                @AccountId
                @Nullable String second,
        @Schema(
                        description =
                                "publication: its parts go out; withdrawal: their texts are taken away. More may come",
                        examples = "publication",
                        required = true)
                String kind,
        @Schema(description = "The documents of it", required = true) List<Part> parts,
        @Schema(
                        description =
                                "waiting: its moment is to come; refused: it is not published as it was scheduled, because its moment came and a rule forbade it, or because before that a text of it was taken away or a newer one approved; somebody has to act. More may come",
                        examples = "waiting",
                        required = true)
                String state,
        @Schema(
                        description = "When it was refused; absent while it waits",
                        examples = "2026-12-10T06:00:02Z")
                @Nullable Instant refusedAt,
        @Schema(
                        description =
                                "True: a withdrawal of which nothing is public any more. What is brought back before its moment is taken away at it. Absent otherwise",
                        examples = "true")
                @Nullable Boolean takenAway,
        @Schema(description = "Why it was refused; absent while it waits")
                @Nullable List<Reason> reasons) {
    public Scheduled {
        reasons = reasons == null ? null : List.copyOf(reasons);
        parts = List.copyOf(parts);
    }

    @Schema(name = "ScheduledPart", description = "One document of a scheduled publication.")
    public record Part(
            @Schema(
                            description = "Id of the document",
                            examples = "a4sa8y1mc9y2rdgw",
                            required = true)
                    String document,
            @Schema(description = "The kind of document", examples = "article", required = true)
                    String type,
            @Schema(
                            description =
                                    "Its title or name in the reader's language, or in the next language that it has one in; absent when it has none",
                            examples = "What the court decided")
                    @Nullable String title,
            @Schema(
                            description =
                                    "The languages whose text goes out; empty when only facts do",
                            examples = "[\"ru\",\"tg\"]",
                            required = true)
                    List<Language> languages,
            @Schema(
                            description =
                                    "Which text of each goes out: a newer one that is approved stops the schedule",
                            required = true)
                    List<Text> texts,
            @Schema(
                            description =
                                    "Number of the facts that go along; absent when none were approved for it",
                            examples = "2",
                            minimum = "1",
                            maximum = "9007199254740991")
                    @Nullable Integer facts) {
        public Part {
            languages = List.copyOf(languages);
            texts = List.copyOf(texts);
        }
    }

    @Schema(name = "ScheduledText", description = "A text that a schedule publishes.")
    public record Text(
            @Schema(description = "Its language", examples = "ru", required = true)
                    Language language,
            @Schema(
                            description = "Its number, as number of the texts of a document",
                            examples = "2",
                            minimum = "1",
                            maximum = "9007199254740991",
                            required = true)
                    int number) {}
}
