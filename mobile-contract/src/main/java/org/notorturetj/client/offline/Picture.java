package org.notorturetj.client.offline;

import java.util.List;

import org.notorturetj.client.json.JsonObject;

/**
 * A picture beside a text, or the first page of a document. Nothing is loaded by itself: what it
 * weighs is known before.
 */
public final class Picture {
    private final JsonObject record;

    Picture(JsonObject record) {
        this.record = record;
    }

    /** The address of the narrowest one as JPEG; empty when there is no picture. */
    public String url() {
        return record.text("url", "");
    }

    /** What it shows, to be shown in its place; empty if it only decorates. */
    public String alt() {
        return record.text("alt", "");
    }

    /** The language of alt and caption; empty: that of the text. */
    public String language() {
        return record.text("language", "");
    }

    /** The id of its media document. */
    public String media() {
        return record.text("media", "");
    }

    /** Of {@link #url} in pixels; 0 when it does not say. */
    public long width() {
        return PublishedRecord.number(record, "width");
    }

    /** Of {@link #url} in pixels; 0 when it does not say. */
    public long height() {
        return PublishedRecord.number(record, "height");
    }

    /** The exact length of {@link #url}; 0 when it does not say. */
    public long bytes() {
        return PublishedRecord.number(record, "bytes");
    }

    /** A BlurHash to show until it is there. */
    public String placeholder() {
        return record.text("placeholder", "");
    }

    /** Whom to name beside it. */
    public String credit() {
        return record.text("credit", "");
    }

    /** Under what terms others may copy it. */
    public String licence() {
        return record.text("licence", "");
    }

    /** What stands below it; empty in list items. */
    public String caption() {
        return record.text("caption", "");
    }

    /** The narrowest first, WebP before JPEG; empty in list items. */
    public List<MediaFile> renditions() {
        return PublishedRecord.each(record.objectsOrEmpty("renditions"), MediaFile::new);
    }
}
