package org.notorturetj.api.desk.bulk;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.DeskProblem;

@Schema(description = "What became of drafts that were to be changed, or would become of them.")
public record BulkChanges(
        @Schema(description = "Each of them, at most 200", required = true) List<Changed> items,
        @Schema(
                        description = "Whether there are more than these: send the request again",
                        examples = "false",
                        required = true)
                boolean more) {
    public BulkChanges {
        items = List.copyOf(items);
    }

    @Schema(
            name = "BulkChange",
            description = "A draft that was changed, or would be, or stays as it is.")
    public record Changed(
            @Schema(
                            description = "Id of the document",
                            examples = "a4sa8y1mc9y2rdgw",
                            required = true)
                    String document,
            @Schema(description = "The kind of document", examples = "article")
                    @Nullable String type,
            @Schema(
                            description =
                                    "Its title in the reader's language, or in the next language that it has one in",
                            examples = "What the court decided")
                    @Nullable String title,
            @Schema(
                            description =
                                    "Etag of the draft: as it was saved, or as it was seen when nothing was tried",
                            examples = "1-2-1")
                    @Nullable String etag,
            @Schema(description = "Why it stays as it is; absent when it was changed, or would be")
                    @Nullable DeskProblem problem,
            @Schema(description = "Where in the text the words stand; absent for facts")
                    @Nullable List<Place> places) {
        public Changed {
            places = places == null ? null : List.copyOf(places);
        }
    }

    @Schema(name = "FoundPlace", description = "Where words stand in a text.")
    public record Place(
            @Schema(
                            description = "The member, as a JSON pointer",
                            examples = "/body",
                            required = true)
                    String member,
            @Schema(
                            description =
                                    "Where they begin in it, in UTF-16 units, as JavaScript counts",
                            examples = "17",
                            minimum = "0",
                            maximum = "9007199254740991",
                            required = true)
                    int from,
            @Schema(
                            description = "The words with what stands around them",
                            examples = "of the Penal Code says",
                            required = true)
                    String around) {}
}
