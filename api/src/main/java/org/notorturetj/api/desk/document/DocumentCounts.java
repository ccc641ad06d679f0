package org.notorturetj.api.desk.document;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How many documents a filter finds, and what of them stands where.")
public record DocumentCounts(
        @Schema(
                        description = "Documents that the filter finds, whatever their states",
                        examples = "812",
                        required = true)
                long total,
        @Schema(
                        description =
                                "One for each state that the list can be filtered by, in the order of the workflow",
                        required = true)
                List<InState> states) {
    public DocumentCounts {
        states = List.copyOf(states);
    }

    @Schema(name = "DocumentsInState", description = "Documents with something in a state.")
    public record InState(
            @Schema(
                            description =
                                    "draft, in_review, changes_requested, approved, scheduled, published or withdrawn",
                            examples = "in_review",
                            required = true)
                    String state,
            @Schema(
                            description =
                                    "Documents of which a text or the facts stand there; with a language, of which its text does. One document can stand in several states",
                            examples = "12",
                            required = true)
                    long documents) {}
}
