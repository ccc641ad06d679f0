package org.notorturetj.content.type;

import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The members of facts, texts and what they hold, however deep, as JSON has them: each value with
 * what annotations say of its member. The items of a list, and the values of a map, have the
 * annotations of the list or the map.
 */
final class RecordMembers {
    private final Class<?> whole;
    private final List<Member> found = new ArrayList<>();

    private RecordMembers(Class<?> whole) {
        this.whole = whole;
    }

    /** All members that hold no others. */
    static List<Member> of(Object content) {
        return of(content, Void.class);
    }

    /**
     * All members that hold no others, and those of one class.
     *
     * @param whole is not taken apart
     */
    static List<Member> of(Object content, Class<?> whole) {
        var members = new RecordMembers(whole);
        members.add("", null, content);
        return List.copyOf(members.found);
    }

    private void add(String pointer, @Nullable RecordComponent component, @Nullable Object value) {
        if (value instanceof List<?> items) {
            for (int i = 0; i < items.size(); i++) {
                add(pointer + "/" + i, component, items.get(i));
            }
        } else if (value instanceof Map<?, ?> members) {
            members.forEach((key, member) -> add(pointer + "/" + name(key), component, member));
        } else if (value instanceof Record content && !whole.isInstance(content)) {
            for (RecordComponent each : content.getClass().getRecordComponents()) {
                add(pointer + "/" + name(each), each, read(each, content));
            }
        } else if (component != null) {
            found.add(new Member(pointer.substring(1), component, value));
        }
    }

    private static Object name(Object key) {
        return key instanceof Language language ? language.tag() : key;
    }

    private static String name(RecordComponent component) {
        JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
        return property == null ? component.getName() : property.value();
    }

    private static @Nullable Object read(RecordComponent component, Record content) {
        try {
            return component.getAccessor().invoke(content);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }

    /**
     * A member.
     *
     * @param pointer a JSON pointer without its first slash, such as {@code steps/0/title}
     * @param value null if it is missing
     */
    record Member(String pointer, RecordComponent component, @Nullable Object value) {
        boolean isNullable() {
            return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        }

        <A extends Annotation> @Nullable A annotation(Class<A> type) {
            return component.getAccessor().getAnnotation(type);
        }

        boolean is(Class<? extends Annotation> annotation) {
            return component.getAccessor().isAnnotationPresent(annotation);
        }
    }
}
