package org.notorturetj.client.offline;

import java.util.ArrayList;
import java.util.List;

import org.notorturetj.client.Content;
import org.notorturetj.client.json.JsonObject;

/** A way to reach or follow the Coalition. */
public final class Contact {
    private final JsonObject record;

    Contact(JsonObject record) {
        this.record = record;
    }

    /** All contacts of a language. */
    public static List<Contact> all(Content content) {
        List<Contact> contacts = new ArrayList<>();
        for (JsonObject record : content.records("contacts")) {
            contacts.add(new Contact(record));
        }
        return contacts;
    }

    public String id() {
        return record.text("id", "");
    }

    /** Its id and kind. */
    @Override
    public String toString() {
        return "Contact " + id() + " (" + kind() + ")";
    }

    /** website, email, telegram, …; new kinds may be added. */
    public String kind() {
        return record.text("kind", "");
    }

    public String name() {
        return record.text("name", "");
    }

    /** The address as printed. */
    public String address() {
        return record.text("address", "");
    }

    /** The link that opens it. */
    public String url() {
        return record.text("url", "");
    }

    /** Who can see that it was used. */
    public String riskNote() {
        return record.text("riskNote", "");
    }
}
