package org.notorturetj.client.offline;

import java.util.List;

import org.notorturetj.client.Content;
import org.notorturetj.client.json.JsonObject;

/** A way to reach or follow the Coalition. */
public final class Contact extends PublishedRecord {
    Contact(JsonObject record) {
        super(record);
    }

    /** All contacts of a language. */
    public static List<Contact> all(Content content) {
        return all(content, "contacts", Contact::new);
    }

    /** Its id and kind. */
    @Override
    public String toString() {
        return super.toString() + " (" + kind() + ")";
    }

    /** website, email, telegram, …; new kinds may be added. */
    public String kind() {
        return text("kind");
    }

    public String name() {
        return text("name");
    }

    /** What it is for. */
    public String description() {
        return text("description");
    }

    /** The address as printed. */
    public String address() {
        return text("address");
    }

    /** The link that opens it. */
    public String url() {
        return text("url");
    }

    /** Who can see that it was used. */
    public String riskNote() {
        return text("riskNote");
    }
}
