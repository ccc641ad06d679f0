package org.notorturetj.api.desk.overview;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.Reason;
import org.notorturetj.api.text.Language;

@Schema(description = "Something that is overdue, or will be soon.")
public record DueItem(
        @Schema(
                        description =
                                "publication: will be made by itself; withdrawal: will be taken away by itself; publication_refused: was to be made by itself and was not; proposal: can be decided no longer; line_unverified: nobody has ever rung it; line_stale: is to be rung again; legal_review: a lawyer's word runs out; alert: expires; retired_contact_point: a published text names a number, address or account that no line or contact has any more, and readers see a note instead. More may come",
                        examples = "line_stale",
                        required = true)
                String kind,
        @Schema(
                        description = "Its moment, past or to come; absent for what never had one",
                        examples = "2026-12-10T06:00:00Z")
                @Nullable Instant at,
        @Schema(
                        description =
                                "Id of the document; absent for a proposal that is about none or several",
                        examples = "a4sa8y1mc9y2rdgw")
                @Nullable String document,
        @Schema(description = "Language of the text; absent when it is about all of them")
                @Nullable Language language,
        @Schema(
                        description =
                                "The document's title in the reader's language, or the next that it has one in; absent when it has none",
                        examples = "Legal Aid Group, Khatlon region")
                @Nullable String title,
        @Schema(
                        description = "Number of the schedule",
                        examples = "7",
                        minimum = "1",
                        maximum = "9007199254740991")
                @Nullable Long schedule,
        @Schema(description = "Id of the proposal", examples = "9c5m2d8w4xq7t0ab")
                @Nullable String proposal,
        @Schema(description = "Why it was refused; absent for what was not")
                @Nullable List<Reason> reasons) {
    public DueItem {
        reasons = reasons == null ? null : List.copyOf(reasons);
    }

    /** What was not refused. */
    public DueItem(
            String kind,
            @Nullable Instant at,
            @Nullable String document,
            @Nullable Language language,
            @Nullable String title,
            @Nullable Long schedule,
            @Nullable String proposal) {
        this(kind, at, document, language, title, schedule, proposal, null);
    }

    /** The same as something that was refused. */
    public DueItem refused(List<Reason> why) {
        return new DueItem(
                "publication_refused", at, document, language, title, schedule, proposal, why);
    }

    /** The same with the title of its document. */
    public DueItem titled(@Nullable String name) {
        return new DueItem(kind, at, document, language, name, schedule, proposal, reasons);
    }
}
