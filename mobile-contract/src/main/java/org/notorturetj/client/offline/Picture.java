package org.notorturetj.client.offline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.notorturetj.client.Content;
import org.notorturetj.client.MediaAddress;
import org.notorturetj.client.RecordType;
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

    /**
     * The smallest file of each lead picture that is held, of the newest texts first: who fetches
     * these, and no others, says nothing of what is read.
     */
    public static List<MediaAddress> smallest(Content content) {
        List<JsonObject> records = new ArrayList<>();
        Set<String> kinds = new LinkedHashSet<>();
        for (RecordType type : RecordType.values()) {
            kinds.add(type.kind());
        }
        // Of texts that are not held whole.
        kinds.add("summaries");
        Set<String> ids = new HashSet<>();
        for (String kind : kinds) {
            for (JsonObject record : content.records(kind)) {
                if (ids.add(record.text("id", ""))) {
                    records.add(record);
                }
            }
        }
        Collections.sort(
                records,
                Collections.reverseOrder(
                        Comparator.comparing(record -> record.text("publishedAt", ""))));
        Set<String> seen = new HashSet<>();
        List<MediaAddress> files = new ArrayList<>();
        for (JsonObject record : records) {
            Optional<MediaAddress> file = new Picture(record.objectOrEmpty("image")).smallest();
            if (file.isPresent() && seen.add(file.get().hash())) {
                files.add(file.get());
            }
        }
        return files;
    }

    /**
     * By which it is fetched: its WebP with the fewest bytes, which packs have too; without one its
     * JPEG. Empty when there is no picture.
     */
    public Optional<MediaAddress> smallest() {
        Optional<MediaAddress> smallest = Optional.empty();
        for (MediaFile file : renditions()) {
            Optional<MediaAddress> other =
                    file.type().equals("image/webp")
                            ? file.address()
                            : Optional.<MediaAddress>empty();
            boolean smaller =
                    other.isPresent()
                            && (!smallest.isPresent()
                                    || other.get().bytes() < smallest.get().bytes());
            smallest = smaller ? other : smallest;
        }
        return smallest.isPresent() ? smallest : MediaAddress.of(url(), bytes());
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

    /**
     * Address of the video that it is the poster of, at a host of others, for a browser; empty for
     * other pictures.
     */
    public String video() {
        return record.text("video", "");
    }

    /** The narrowest first, WebP before JPEG; empty in list items. */
    public List<MediaFile> renditions() {
        return PublishedRecord.each(record.objectsOrEmpty("renditions"), MediaFile::new);
    }
}
