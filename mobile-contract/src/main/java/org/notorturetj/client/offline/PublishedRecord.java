package org.notorturetj.client.offline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.notorturetj.client.Content;
import org.notorturetj.client.json.JsonObject;
import org.notorturetj.client.json.MalformedJsonException;

/**
 * What records of every collection have in common. A text that a record does not have is empty, a
 * number 0, a time {@link Long#MIN_VALUE}, a list empty: nothing that is missing or malformed hides
 * the rest.
 */
public abstract class PublishedRecord {
    final JsonObject record;

    PublishedRecord(JsonObject record) {
        this.record = record;
    }

    /** Makes something typed of an object. */
    interface Reader<T> {
        T read(JsonObject object);
    }

    static <T> List<T> all(Content content, String kind, Reader<T> reader) {
        return each(content.records(kind), reader);
    }

    static <T> List<T> each(List<JsonObject> objects, Reader<T> reader) {
        List<T> typed = new ArrayList<>();
        for (JsonObject object : objects) {
            typed.add(reader.read(object));
        }
        return typed;
    }

    /** The type, such as hotline or case-update; new ones may be added. */
    public String type() {
        return text("type");
    }

    /** Opaque, random, never reused. */
    public String id() {
        return text("id");
    }

    /**
     * The language of this text: if it is not that of the app, the text is a fallback, to be
     * marked.
     */
    public String language() {
        return text("language");
    }

    /** True for an invented sample, to be marked as one. */
    public boolean isSample() {
        return record.flag("sample", false);
    }

    /** Its type and id: nothing that a log must not have. */
    @Override
    public String toString() {
        return getClass().getSimpleName() + " " + id();
    }

    String text(String member) {
        return record.text(member, "");
    }

    List<String> texts(String member) {
        return Collections.unmodifiableList(record.textsOrEmpty(member));
    }

    long time(String member) {
        return LenientTimestamp.parse(text(member));
    }

    <T> List<T> list(String member, Reader<T> reader) {
        return each(record.objectsOrEmpty(member), reader);
    }

    static long number(JsonObject object, String member) {
        try {
            return object.integer(member, 0);
        } catch (MalformedJsonException e) {
            return 0;
        }
    }
}
