package org.notorturetj.client.json;

/** A text is not the JSON that was expected. */
public final class MalformedJson extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedJson(String why) {
        super(why);
    }
}
