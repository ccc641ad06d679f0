package org.notorturetj.client.offline;

import java.util.List;

import org.notorturetj.client.json.JsonObject;

/**
 * A telephone line: either a {@link CallableLine}, which has numbers, or an {@link
 * UnavailableLine}, which cannot have any.
 */
public abstract class Line extends PublishedRecord {
    Line(JsonObject record) {
        super(record);
    }

    /**
     * Only {@code active} may be called: a line of any other status, known or not, has no numbers.
     */
    static Line of(JsonObject record) {
        return "active".equals(record.text("status", ""))
                ? new CallableLine(record)
                : new UnavailableLine(record);
    }

    public String name() {
        return text("name");
    }

    public String description() {
        return text("description");
    }

    /** active, paused, withdrawn, compromised; new values may be added. */
    public String status() {
        return text("status");
    }

    /** When somebody answers, to be shown. */
    public Hours hours() {
        return new Hours(record.objectOrEmpty("hours"));
    }

    /** The opening hours in words; empty when there are none. */
    public String hoursNote() {
        return record.objectOrEmpty("hours").text("note", "");
    }

    /** Whether somebody answers at a time, in milliseconds since 1970. */
    public OpenStatus openStatusAt(long millis) {
        return OpeningHours.at(record.objectOrEmpty("hours"), millis);
    }

    /** Codes of the regions it serves; empty: none is stated, and it is shown everywhere. */
    public List<String> serves() {
        return texts("serves");
    }

    /** What a caller should know about the area served; empty when there is nothing. */
    public String coverageNote() {
        return text("coverageNote");
    }

    /** Groups that the line is for; empty: everybody. */
    public List<String> audience() {
        return texts("audience");
    }

    /** Languages that are spoken there, BCP 47; empty when that is not known. */
    public List<String> languages() {
        return texts("languages");
    }

    /**
     * When somebody last rang the line to check it; milliseconds since 1970, {@link Long#MIN_VALUE}
     * when nobody has. To be shown with the line.
     */
    public long verifiedAt() {
        return time("verifiedAt");
    }

    /** From when on that counts as old; as {@link #verifiedAt}. */
    public long staleAfter() {
        return time("staleAfter");
    }

    /**
     * Whether the check of the line is missing or old, to be said with the line; it is shown, and
     * may be called, nevertheless.
     *
     * @param millis since 1970
     */
    public boolean isCheckDueAt(long millis) {
        return verifiedAt() == Long.MIN_VALUE
                || (staleAfter() != Long.MIN_VALUE && millis >= staleAfter());
    }

    /** The lawyer's review of this text. */
    public Review legalReview() {
        return new Review(record.objectOrEmpty("legalReview"));
    }

    /** The review of the translation: unreviewed, current; new values may be added. */
    public String translationReview() {
        return record.text("translationReview", Review.UNREVIEWED);
    }

    /** Where the facts come from. */
    public String source() {
        return text("source");
    }

    /** The id of the line it must be shown with; empty when there is none. */
    public String pairedWith() {
        return text("pairedWith");
    }
}
