package org.notorturetj.client.offline;

import java.util.List;

import org.notorturetj.client.Content;
import org.notorturetj.client.json.JsonObject;

/** A region of the country, and its own lines. */
public final class Region extends PublishedRecord {
    Region(JsonObject record) {
        super(record);
    }

    /** All regions, in the order of their ids. */
    public static List<Region> all(Content content) {
        return all(content, "regions", Region::new);
    }

    /** ISO 3166-2. */
    public String code() {
        return text("code");
    }

    public String name() {
        return text("name");
    }

    /** What a caller from there should know; empty when there is nothing. */
    public String coverageNote() {
        return text("coverageNote");
    }

    /** Ids of its own lines, the first to call first; see {@link Hotlines#forRegion}. */
    public List<String> hotlines() {
        return texts("hotlines");
    }
}
