package org.notorturetj.client.offline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

import org.notorturetj.client.json.JsonObject;

/** What articles, cases, their updates and pages have in common: a text in one language. */
public abstract class PublishedText {
    /** Newest first. */
    static final Comparator<PublishedText> NEWEST_FIRST =
            Collections.reverseOrder(Comparator.comparingLong(PublishedText::publishedAt));

    final JsonObject record;

    PublishedText(JsonObject record) {
        this.record = record;
    }

    public String id() {
        return record.text("id", "");
    }

    public String title() {
        return record.text("title", "");
    }

    public String summary() {
        return record.text("summary", "");
    }

    /**
     * Sanitized HTML; an app nevertheless disables scripts and loads nothing for it. Empty for a
     * list item, whose whole text is not held.
     */
    public String html() {
        return record.text("html", "");
    }

    /**
     * The language of this text: if it is not that of the app, the text is a fallback, to be
     * marked.
     */
    public String language() {
        return record.text("language", "");
    }

    /** First published; milliseconds since 1970. */
    public long publishedAt() {
        return LenientTimestamp.parse(record.text("publishedAt", ""));
    }

    /** Last changed; milliseconds since 1970. */
    public long updatedAt() {
        return LenientTimestamp.parse(record.text("updatedAt", ""));
    }

    /** ISO 3166-2 codes of regions; empty when none is stated. */
    public List<String> regions() {
        return record.textsOrEmpty("regions");
    }

    /** What was corrected, newest first, to be shown with the text. */
    public List<Correction> corrections() {
        List<Correction> corrections = new ArrayList<>();
        for (JsonObject correction : record.objectsOrEmpty("corrections")) {
            corrections.add(new Correction(correction));
        }
        return corrections;
    }

    /** The line to print when somebody republishes it; empty when none is stated. */
    public String attribution() {
        return record.text("attribution", "");
    }

    /** True for an invented sample, to be marked as one. */
    public boolean isSample() {
        return record.flag("sample", false);
    }

    /** True when the text from which this one was translated has changed in public since. */
    public boolean isSourceNewer() {
        return record.flag("sourceIsNewer", false);
    }

    /** The kind of text, its id and its language: nothing that a log must not have. */
    @Override
    public String toString() {
        return getClass().getSimpleName() + " " + id() + " (" + language() + ")";
    }

    /** What was corrected in a text after its publication. */
    public static final class Correction {
        private final JsonObject record;

        Correction(JsonObject record) {
            this.record = record;
        }

        /** The day, such as 2026-11-24. */
        public String date() {
            return record.text("date", "");
        }

        /** What was corrected, plain text. */
        public String text() {
            return record.text("text", "");
        }
    }
}
