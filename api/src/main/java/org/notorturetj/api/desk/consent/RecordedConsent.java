package org.notorturetj.api.desk.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;
import org.notorturetj.api.desk.AccountId;
import org.notorturetj.api.desk.Versioned;
import org.notorturetj.api.text.Language;

import com.fasterxml.jackson.annotation.JsonIgnore;

@Schema(
        description =
                "The last consent that was recorded for a case or a media document, in force or withdrawn.")
@MadeByName
public record RecordedConsent(
        @Schema(
                        description = "Id of the case or the media document",
                        examples = "a4sa8y1mc9y2rdgw",
                        required = true)
                String document,
        @Schema(
                        description = "Counts the consents of the document; earlier ones are kept",
                        examples = "1",
                        required = true)
                int number,
        @Schema(
                        description = "What may be told: initials, story, dates, region, image",
                        examples = "[\"initials\",\"story\",\"dates\",\"region\"]",
                        required = true)
                List<String> uses,
        @Schema(
                        description = "Where it may be told: public, alert, press, social",
                        examples = "[\"public\",\"alert\"]",
                        required = true)
                List<String> outlets,
        @Schema(
                        description = "The languages it may be told in",
                        examples = "[\"tg\",\"ru\"]",
                        required = true)
                List<Language> languages,
        @Schema(
                        description = "Day on which it was given, ISO 8601",
                        examples = "2026-11-20",
                        required = true)
                LocalDate givenOn,
        @Schema(
                        description = "Who gave it: person, parent, guardian, relative, lawyer",
                        examples = "person",
                        required = true)
                String holder,
        @Schema(
                        description =
                                "Where the signed form lies, what was asked for; absent when nothing was noted, or the document was redacted",
                        examples = "Signed form in the file of the Legal Aid Group.")
                @Nullable String note,
        @Schema(
                        description = "Id of the account that recorded it",
                        examples = "1a2b3c4d5e6f7g8h",
                        required = true)
                @AccountId
                String recordedBy,
        @Schema(
                        description = "When it was recorded, UTC",
                        examples = "2026-11-24T09:30:00Z",
                        required = true)
                Instant recordedAt,
        @Schema(
                        description = "When it was withdrawn, UTC; absent while it is in force",
                        examples = "2026-12-01T09:30:00Z")
                @Nullable Instant withdrawnAt,
        @Schema(
                        description =
                                "True when it is for a file that the media document had before: what it has now needs another; absent otherwise",
                        examples = "true")
                @Nullable Boolean earlierFile,
        @JsonIgnore @Schema(hidden = true) String entityTag)
        implements Versioned {
    public RecordedConsent {
        uses = List.copyOf(uses);
        outlets = List.copyOf(outlets);
        languages = List.copyOf(languages);
    }
}
