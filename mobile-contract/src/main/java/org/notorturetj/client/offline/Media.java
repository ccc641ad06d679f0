package org.notorturetj.client.offline;

import java.util.List;

import org.notorturetj.client.Content;
import org.notorturetj.client.json.JsonObject;

/** A picture, a recording or a document in one language, as published. */
public final class Media extends PublishedText {
    Media(JsonObject record) {
        super(record);
    }

    /** All of them, in the order of their ids. */
    public static List<Media> all(Content content) {
        return all(content, "media", Media::new);
    }

    /**
     * Media type of the file that it was made of, such as image/jpeg, application/pdf, audio/mpeg.
     */
    public String mediaType() {
        return record.text("mediaType", "");
    }

    /** The picture, or the first page; of sound it has no address. */
    public Picture image() {
        return new Picture(record.objectOrEmpty("image"));
    }

    /** Plain text of a document, its first 100,000 characters; empty for others. */
    public String text() {
        return record.text("text", "");
    }

    /** Captions as WebVTT; absent where there are none. */
    public String captions() {
        return record.text("captions", "");
    }

    /** Pages of a document; absent for others. */
    public long pages() {
        return number(record, "pages");
    }

    /** How long a recording is, in milliseconds; absent for others. */
    public long milliseconds() {
        return number(record, "milliseconds");
    }

    /** Renditions of a picture; of others the file first, then those of its first page. */
    public List<MediaFile> files() {
        return each(record.objectsOrEmpty("files"), MediaFile::new);
    }
}
