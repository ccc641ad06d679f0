package org.notorturetj.api.desk.publication;

import java.time.Instant;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.Ids;
import org.notorturetj.api.text.Language;

@Schema(description = "What is to be published, in one publication.")
public record NewPublication(
        @Schema(
                        description =
                                "The documents: pairs, or an alert with its case update, go out together or not at all",
                        required = true)
                @NotNull
                @NotEmpty
                @Size(max = 50)
                List<@Valid @NotNull Part> parts,
        @Schema(
                        description = "The moment, in the future; absent: now",
                        examples = "2026-12-10T06:00:00Z")
                @Nullable Instant at,
        @Schema(
                        description =
                                "True: the coordinator says that guides go out although no lawyer has reviewed them, with their public warning",
                        examples = "true")
                @Nullable Boolean unreviewedAcknowledged) {
    public NewPublication {
        parts = parts == null ? null : java.util.Collections.unmodifiableList(parts);
    }

    @Schema(
            name = "PublicationPart",
            description = "One document of a publication. Its approved facts always go along.")
    public record Part(
            @Schema(
                            description = "Id of the document",
                            examples = "a4sa8y1mc9y2rdgw",
                            required = true)
                    @NotNull
                    @Pattern(regexp = Ids.ID)
                    String document,
            @Schema(
                            description =
                                    "The languages whose approved text goes out; empty when only facts do",
                            examples = "[\"ru\",\"tg\"]",
                            required = true)
                    @NotNull
                    @Size(max = 3)
                    List<@NotNull Language> languages) {
        public Part {
            languages =
                    languages == null ? null : java.util.Collections.unmodifiableList(languages);
        }
    }
}
