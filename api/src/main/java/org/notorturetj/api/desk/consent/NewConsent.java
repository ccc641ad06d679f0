package org.notorturetj.api.desk.consent;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.form.Past;
import org.notorturetj.api.text.Language;

@Schema(description = "A consent to be recorded: what was agreed to, when, and by whom.")
public record NewConsent(
        @Schema(
                        description =
                                "What may be told. initials: the person's initials; story: what happened; dates: when it began and when its updates happened, no finer than the facts say; region: the region; image: a picture or a recording of the person, for which media documents need it. The public form of a case always has the first three, so that without one of them nothing of it goes out",
                        examples = "[\"initials\",\"story\",\"dates\",\"region\"]",
                        required = true)
                @NotNull
                @NotEmpty
                @Size(max = 5)
                List<@NotNull @Pattern(regexp = ConsentWords.USE) String> uses,
        @Schema(
                        description =
                                "Where it may be told. public: the website, the app, feeds and mirrors; alert: urgent alerts, which wake phones. The server holds publications to these two. press: press releases and newsrooms; social: the Coalition's pages on social networks. These two are for those who work there",
                        examples = "[\"public\",\"alert\"]",
                        required = true)
                @NotNull
                @NotEmpty
                @Size(max = 4)
                List<@NotNull @Pattern(regexp = ConsentWords.OUTLET) String> outlets,
        @Schema(
                        description = "The languages it may be told in",
                        examples = "[\"tg\",\"ru\"]",
                        required = true)
                @NotNull
                @NotEmpty
                @Size(max = 3)
                List<@NotNull Language> languages,
        @Schema(
                        description = "Day on which it was given, ISO 8601; not in the future",
                        examples = "2026-11-20",
                        required = true)
                @NotNull
                @Past
                LocalDate givenOn,
        @Schema(
                        description =
                                "Who gave it, by the role and never by a name: person (the one the case is about), parent, guardian, relative (the closest, where the person cannot speak or has died), lawyer (with a power of attorney)",
                        examples = "person",
                        required = true)
                @NotNull
                @Pattern(regexp = ConsentWords.HOLDER)
                String holder,
        @Schema(
                        description =
                                "Where the signed form lies, what was asked for: plain text, kept encrypted, never a name",
                        examples = "Signed form in the file of the Legal Aid Group.")
                @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*")
                @Size(max = 2000)
                @Nullable String note) {
    public NewConsent {
        uses = uses == null ? null : java.util.Collections.unmodifiableList(uses);
        outlets = outlets == null ? null : java.util.Collections.unmodifiableList(outlets);
        languages = languages == null ? null : java.util.Collections.unmodifiableList(languages);
    }
}
