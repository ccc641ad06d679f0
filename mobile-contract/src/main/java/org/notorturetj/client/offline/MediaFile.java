package org.notorturetj.client.offline;

import java.util.Optional;

import org.notorturetj.client.MediaAddress;
import org.notorturetj.client.json.JsonObject;

/** A file that may be fetched: whoever has fetched it compares its hash. */
public final class MediaFile {
    private final JsonObject record;

    MediaFile(JsonObject record) {
        this.record = record;
    }

    /** Its address. */
    public String url() {
        return record.text("url", "");
    }

    /** Its media type, such as image/webp. */
    public String type() {
        return record.text("type", "");
    }

    /** Its exact length. */
    public long bytes() {
        return PublishedRecord.number(record, "bytes");
    }

    /** SHA-256 of its bytes, in hexadecimal digits. */
    public String hash() {
        return record.text("hash", "");
    }

    /** By which it is fetched; empty if it is not kept here. */
    public Optional<MediaAddress> address() {
        return MediaAddress.of(url(), bytes());
    }

    /** In pixels; 0 for what is no picture. */
    public long width() {
        return PublishedRecord.number(record, "width");
    }

    /** In pixels; 0 for what is no picture. */
    public long height() {
        return PublishedRecord.number(record, "height");
    }
}
