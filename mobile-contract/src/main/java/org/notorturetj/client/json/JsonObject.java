package org.notorturetj.client.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A JSON object. Members that are not read are ignored, since the protocol only ever adds members.
 * A member that is {@code null} counts as absent.
 */
public final class JsonObject {
    private final Map<String, Object> members;

    JsonObject(Map<String, Object> members) {
        this.members = members;
    }

    /** An object without members. */
    public static JsonObject empty() {
        return new JsonObject(Collections.<String, Object>emptyMap());
    }

    /** The names of all members, in the order of the text. */
    public Set<String> names() {
        return Collections.unmodifiableSet(members.keySet());
    }

    public boolean has(String name) {
        return members.get(name) != null;
    }

    /**
     * A required string.
     *
     * @throws MalformedJsonException when it is absent or has another type
     */
    public String text(String name) throws MalformedJsonException {
        return required(name, String.class);
    }

    /** A string, or the fallback when it is absent or has another type. */
    public String text(String name, String fallback) {
        Object value = members.get(name);
        return value instanceof String ? (String) value : fallback;
    }

    /**
     * A required integer from 0 to 2^53-1.
     *
     * @throws MalformedJsonException when it is absent or has another type
     */
    public long integer(String name) throws MalformedJsonException {
        return required(name, JsonNumber.class).integer();
    }

    /**
     * An integer from 0 to 2^53-1, or the fallback when it is absent.
     *
     * @throws MalformedJsonException when it is present and has another type
     */
    public long integer(String name, long fallback) throws MalformedJsonException {
        return has(name) ? integer(name) : fallback;
    }

    /** True or false, or the fallback when it is absent or has another type. */
    public boolean flag(String name, boolean fallback) {
        Object value = members.get(name);
        return value instanceof Boolean ? (Boolean) value : fallback;
    }

    /**
     * A required object.
     *
     * @throws MalformedJsonException when it is absent or has another type
     */
    public JsonObject object(String name) throws MalformedJsonException {
        return required(name, JsonObject.class);
    }

    /** An object; an empty one when it is absent or has another type. */
    public JsonObject objectOrEmpty(String name) {
        Object value = members.get(name);
        return value instanceof JsonObject ? (JsonObject) value : empty();
    }

    /**
     * A required list of strings.
     *
     * @throws MalformedJsonException when it is absent or holds another type
     */
    public List<String> texts(String name) throws MalformedJsonException {
        List<String> texts = textsOrEmpty(name);
        if (texts.size() != required(name, List.class).size()) {
            throw new MalformedJsonException(name + " holds something that is not a string");
        }
        return texts;
    }

    /** The strings of a list; empty when it is absent. Other elements are skipped. */
    public List<String> textsOrEmpty(String name) {
        return ofType(name, String.class);
    }

    /**
     * A required list of objects.
     *
     * @throws MalformedJsonException when it is absent or holds another type
     */
    public List<JsonObject> objects(String name) throws MalformedJsonException {
        List<JsonObject> objects = objectsOrEmpty(name);
        if (objects.size() != required(name, List.class).size()) {
            throw new MalformedJsonException(name + " holds something that is not an object");
        }
        return objects;
    }

    /** The objects of a list; empty when it is absent. Other elements are skipped. */
    public List<JsonObject> objectsOrEmpty(String name) {
        return ofType(name, JsonObject.class);
    }

    private <T> List<T> ofType(String name, Class<T> type) {
        List<T> found = new ArrayList<>();
        Object value = members.get(name);
        if (value instanceof List) {
            for (Object element : (List<?>) value) {
                if (type.isInstance(element)) {
                    found.add(type.cast(element));
                }
            }
        }
        return found;
    }

    private <T> T required(String name, Class<T> type) throws MalformedJsonException {
        Object value = members.get(name);
        if (!type.isInstance(value)) {
            throw new MalformedJsonException(name + " is absent or has another type");
        }
        return type.cast(value);
    }
}
