package org.notorturetj.client.offline;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.notorturetj.client.MediaAddress;
import org.notorturetj.client.json.JsonObject;

/** What articles, guides, cases, their updates and pages have in common: a text in one language. */
public abstract class PublishedText extends PublishedRecord {
    /** Newest first. */
    static final Comparator<PublishedText> NEWEST_FIRST =
            Collections.reverseOrder(Comparator.comparingLong(PublishedText::publishedAt));

    PublishedText(JsonObject record) {
        super(record);
    }

    public String title() {
        return text("title");
    }

    public String summary() {
        return text("summary");
    }

    /**
     * Sanitized HTML; an app nevertheless disables scripts and loads nothing for it. Of {@code img}
     * it shows the file that it has, or the words of {@code alt}. Empty for a list item, whose
     * whole text is not held.
     */
    public String html() {
        return text("html");
    }

    /** The last part of its address on the website, in the language of the text. */
    public String slug() {
        return text("slug");
    }

    /** First published; milliseconds since 1970. */
    public long publishedAt() {
        return time("publishedAt");
    }

    /** Last changed; milliseconds since 1970. */
    public long updatedAt() {
        return time("updatedAt");
    }

    /** At 180 words a minute; 0 when it does not say. */
    public long readingMinutes() {
        return number(record, "readingMinutes");
    }

    /** ISO 3166-2 codes of regions; empty when none is stated. */
    public List<String> regions() {
        return texts("regions");
    }

    /** Keys of topics, which {@link Label#topics} names. */
    public List<String> topics() {
        return texts("topics");
    }

    /** What was corrected, newest first, to be shown with the text. */
    public List<Correction> corrections() {
        return list("corrections", Correction::new);
    }

    /** What authorities and others have replied, to be shown with the text. */
    public List<Reply> replies() {
        return list("replies", Reply::new);
    }

    /** Pictures within {@link #html}, by whose addresses it names them; none are loaded for it. */
    public List<Picture> pictures() {
        return list("pictures", Picture::new);
    }

    /** Files that belong to the text. */
    public List<Attachment> attachments() {
        return list("attachments", Attachment::new);
    }

    /** The licence for republishing. */
    public String licence() {
        return text("licence");
    }

    /** The address of the terms of the licence; empty where one has to ask. */
    public String licenceUrl() {
        return record.text("licenceUrl", "");
    }

    /** The line to print when somebody republishes it; empty when none is stated. */
    public String attribution() {
        return text("attribution");
    }

    /** The title that a shared link shows. */
    public String seoTitle() {
        return record.objectOrEmpty("seo").text("title", "");
    }

    /** The description that a shared link shows. */
    public String seoDescription() {
        return record.objectOrEmpty("seo").text("description", "");
    }

    /** True when the text from which this one was translated has changed in public since. */
    public boolean isSourceNewer() {
        return record.flag("sourceIsNewer", false);
    }

    /** The kind of text, its id and its language: nothing that a log must not have. */
    @Override
    public String toString() {
        return super.toString() + " (" + language() + ")";
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

    /** A file that belongs to a text. */
    public static final class Attachment {
        private final JsonObject record;

        Attachment(JsonObject record) {
            this.record = record;
        }

        /** Its address. */
        public String url() {
            return record.text("url", "");
        }

        /** By which it is fetched; empty if it is at another host. */
        public Optional<MediaAddress> address() {
            return MediaAddress.of(url(), bytes());
        }

        /** Its name, to be shown. */
        public String title() {
            return record.text("title", "");
        }

        /** Such as application/pdf. */
        public String mediaType() {
            return record.text("mediaType", "");
        }

        /** Its exact length; 0 when it does not say. */
        public long bytes() {
            return PublishedRecord.number(record, "bytes");
        }
    }

    /** What somebody has replied to a text. */
    public static final class Reply {
        private final JsonObject record;

        Reply(JsonObject record) {
            this.record = record;
        }

        /** Who has replied. */
        public String authority() {
            return record.text("authority", "");
        }

        /** When, as exactly as may be said: 2025, 2025-03 or 2025-03-09. */
        public String date() {
            return record.objectOrEmpty("date").text("date", "");
        }

        /** year, month or day. */
        public String datePrecision() {
            return record.objectOrEmpty("date").text("precision", "");
        }

        /** Sanitized HTML. */
        public String html() {
            return record.text("html", "");
        }

        /** The language of the reply, which may be another than that of the text. */
        public String language() {
            return record.text("language", "");
        }
    }
}
