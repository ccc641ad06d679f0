package org.notorturetj.client.offline;

import java.util.List;

import org.notorturetj.client.Content;
import org.notorturetj.client.json.JsonObject;

/** The name of a topic or of a section, by whose key texts say what they are about. */
public final class Label extends PublishedRecord {
    Label(JsonObject record) {
        super(record);
    }

    /** All topics, held by phones that sync everything. */
    public static List<Label> topics(Content content) {
        return all(content, "topics", Label::new);
    }

    /** All sections, held by phones that sync everything. */
    public static List<Label> sections(Content content) {
        return all(content, "sections", Label::new);
    }

    /** What texts name it by. */
    public String key() {
        return text("key");
    }

    public String name() {
        return text("name");
    }

    public String description() {
        return text("description");
    }
}
