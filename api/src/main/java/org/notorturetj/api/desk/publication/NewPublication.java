package org.notorturetj.api.desk.publication;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.AcceptedWarning;
import org.notorturetj.api.desk.Patterns;
import org.notorturetj.api.desk.document.SeenTexts;
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
                @Nullable Boolean unreviewedAcknowledged,
        @Schema(
                        description =
                                "The warnings that whoever asks has read and answers for; kept in the audit under the name of the account. Without one that the texts have nothing is published (409, which lists them)")
                @Size(max = 500)
                @Nullable List<@Valid @NotNull AcceptedWarning> accepted,
        @Schema(
                        description =
                                "True: whoever asks also approves what is named by its etag and still in review, as if she had done so before. Only for who may approve; if anything of the publication is refused, nothing is approved",
                        examples = "true")
                @Nullable Boolean approve,
        @Schema(
                        description =
                                "True: what is named by its etag may still be in review. It becomes a proposal (202), and whoever approves that, and may approve the parts, does both in one step: all of it or nothing. As it was named, or it is refused then",
                        examples = "true")
                @Nullable Boolean whenApproved) {
    public NewPublication {
        accepted = accepted == null ? null : java.util.Collections.unmodifiableList(accepted);
        parts = parts == null ? null : java.util.Collections.unmodifiableList(parts);
    }

    /** What goes out as it is approved already. */
    public NewPublication(
            List<Part> parts,
            @Nullable Instant at,
            @Nullable Boolean unreviewedAcknowledged,
            @Nullable List<AcceptedWarning> accepted) {
        this(parts, at, unreviewedAcknowledged, accepted, null, null);
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
                    @Pattern(regexp = Patterns.ID)
                    String document,
            @Schema(
                            description =
                                    "The languages whose approved text goes out; empty or absent when only facts do",
                            examples = "[\"ru\",\"tg\"]")
                    @Size(max = 3)
                    @Nullable List<@NotNull Language> languages,
            @Schema(
                            description =
                                    "Etag of the approved facts, as they were seen: if others would go out, nothing does (412). Absent: whatever is approved",
                            examples = "1-1-2")
                    @Pattern(regexp = Patterns.ETAG)
                    @Nullable String facts,
            @Schema(
                            description =
                                    "Etags of the approved texts, as they were seen, likewise; a language among them need not be named in languages too")
                    @Valid
                    @Nullable SeenTexts texts,
            @Schema(
                            description =
                                    "The languages of which whoever asks says that the change is no correction: asksForCorrection does not name them, and the audit keeps who said so. A correction stands in the text itself, where it is reviewed",
                            examples = "[\"ru\"]")
                    @Size(max = 3)
                    @Nullable List<@NotNull Language> noCorrection) {
        public Part {
            noCorrection =
                    noCorrection == null
                            ? null
                            : java.util.Collections.unmodifiableList(noCorrection);
            languages =
                    languages == null ? null : java.util.Collections.unmodifiableList(languages);
        }

        /** The languages whose text goes out, each once. */
        public Set<Language> published() {
            Set<Language> published = EnumSet.noneOf(Language.class);
            published.addAll(languages == null ? List.of() : languages);
            published.addAll(texts == null ? Set.of() : texts.each().keySet());
            return published;
        }
    }
}
