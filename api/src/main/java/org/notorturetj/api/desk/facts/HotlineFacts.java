package org.notorturetj.api.desk.facts;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;
import org.notorturetj.api.desk.form.Matches;
import org.notorturetj.api.desk.form.NotCopied;
import org.notorturetj.api.desk.form.OneOf;
import org.notorturetj.api.desk.form.Past;
import org.notorturetj.api.desk.form.PrintedAs;
import org.notorturetj.api.desk.form.RefersTo;
import org.notorturetj.api.desk.form.WordOf;
import org.notorturetj.api.hotline.Hours;
import org.notorturetj.api.text.Words;

/**
 * What belongs to a line as a whole: the same in every language, so that no language shows an old
 * number.
 *
 * @param serves codes of the regions served; empty: none stated
 * @param pairedWith id of the line it is shown with, or not at all
 * @param languages languages spoken; null: not known
 */
@MadeByName
public record HotlineFacts(
        int rank,
        @OneOf(
                        value = {"active", "paused", "withdrawn", "compromised"},
                        vocabulary = "lineStatuses")
                String status,
        List<Line> channels,
        Opening hours,
        @RefersTo(type = "region", by = RefersTo.By.CODE) List<String> serves,
        @WordOf("audience") List<String> audience,
        @NotCopied @RefersTo(type = "hotline", by = RefersTo.By.ID) @Nullable String pairedWith,
        @Nullable List<String> languages,
        @NotCopied @Past @Nullable Instant verifiedAt,
        @NotCopied @Nullable Instant staleAfter) {
    public HotlineFacts {
        channels = channels == null ? List.of() : List.copyOf(channels);
        serves = serves == null ? List.of() : List.copyOf(serves);
        audience = audience == null ? List.of() : List.copyOf(audience);
    }

    public boolean callable() {
        return "active".equals(status);
    }

    /** It is in the wrong hands: nobody may call it, whatever else was said of it. */
    public HotlineFacts compromised() {
        return with("compromised");
    }

    /** Nobody answers for now; a line that must not be called for another reason stays so. */
    public HotlineFacts paused() {
        return callable() ? with("paused") : this;
    }

    private HotlineFacts with(String newStatus) {
        return HotlineFactsBuilder.builder(this).status(newStatus).build();
    }

    /**
     * A number and how it can be reached.
     *
     * @param asPrinted what readers see; it dials the number
     * @param differsBecause why it may show another number than it dials, for the people who
     *     approve it; readers do not see it. Null: it may not
     */
    public record Line(
            @WordOf("channels") String type,
            @Matches(Words.PHONE) @PrintedAs("asPrinted") String number,
            @org.notorturetj.api.desk.form.Line(100) String asPrinted,
            @org.notorturetj.api.desk.form.Line(300) @Nullable String differsBecause) {}

    /** When somebody answers. */
    public record Opening(
            @OneOf({"always", "weekly", "unknown"}) String mode,
            @Nullable List<Hours.Period> week,
            @Nullable List<Hours.ExceptionalDay> exceptions,
            boolean outOfHours) {}
}
