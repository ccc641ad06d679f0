package org.notorturetj.client.offline;

import java.util.ArrayList;
import java.util.List;

import org.notorturetj.client.Content;
import org.notorturetj.client.json.JsonObject;

/** A way to reach or follow the Coalition. */
public final class Contact {
    private final JsonObject says;

    Contact(JsonObject says) {
        this.says = says;
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
        return says.text("id", "");
    }

    /** website, email, telegram, …; new kinds may come. */
    public String kind() {
        return says.text("kind", "");
    }

    public String name() {
        return says.text("name", "");
    }

    /** The address as printed. */
    public String address() {
        return says.text("address", "");
    }

    /** The link that opens it. */
    public String url() {
        return says.text("url", "");
    }

    /** Who can see that it was used. */
    public String riskNote() {
        return says.text("riskNote", "");
    }
}
