package org.notorturetj.client.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An object that was read. Members that nobody asks for are no error: the protocol only ever adds
 * some. A member that is {@code null} counts as absent.
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
     * A string that must be there.
     *
     * @throws MalformedJson when it is absent or something else
     */
    public String text(String name) throws MalformedJson {
        return needed(name, String.class);
    }

    /** A string, or the default when it is absent or something else. */
    public String text(String name, String otherwise) {
        Object value = members.get(name);
        return value instanceof String ? (String) value : otherwise;
    }

    /**
     * An integer from 0 to 2^53-1 that must be there.
     *
     * @throws MalformedJson when it is absent or something else
     */
    public long whole(String name) throws MalformedJson {
        return needed(name, JsonNumber.class).whole();
    }

    /**
     * An integer from 0 to 2^53-1, or the default when it is absent.
     *
     * @throws MalformedJson when it is there and something else
     */
    public long whole(String name, long otherwise) throws MalformedJson {
        return has(name) ? whole(name) : otherwise;
    }

    /** True or false, or the default when it is absent or something else. */
    public boolean flag(String name, boolean otherwise) {
        Object value = members.get(name);
        return value instanceof Boolean ? (Boolean) value : otherwise;
    }

    /**
     * An object that must be there.
     *
     * @throws MalformedJson when it is absent or something else
     */
    public JsonObject object(String name) throws MalformedJson {
        return needed(name, JsonObject.class);
    }

    /** An object; an empty one when it is absent or something else. */
    public JsonObject objectOrEmpty(String name) {
        Object value = members.get(name);
        return value instanceof JsonObject ? (JsonObject) value : empty();
    }

    /**
     * A list of strings that must be there.
     *
     * @throws MalformedJson when it is absent or holds something else
     */
    public List<String> texts(String name) throws MalformedJson {
        List<String> texts = textsOrNone(name);
        if (texts.size() != needed(name, List.class).size()) {
            throw new MalformedJson(name + " holds something that is not a string");
        }
        return texts;
    }

    /** The strings of a list; none when it is absent. What is not a string is passed over. */
    public List<String> textsOrNone(String name) {
        return ofType(name, String.class);
    }

    /**
     * A list of objects that must be there.
     *
     * @throws MalformedJson when it is absent or holds something else
     */
    public List<JsonObject> objects(String name) throws MalformedJson {
        List<JsonObject> objects = objectsOrNone(name);
        if (objects.size() != needed(name, List.class).size()) {
            throw new MalformedJson(name + " holds something that is not an object");
        }
        return objects;
    }

    /** The objects of a list; none when it is absent. What is not an object is passed over. */
    public List<JsonObject> objectsOrNone(String name) {
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

    private <T> T needed(String name, Class<T> type) throws MalformedJson {
        Object value = members.get(name);
        if (!type.isInstance(value)) {
            throw new MalformedJson(name + " is absent or of another type");
        }
        return type.cast(value);
    }
}
