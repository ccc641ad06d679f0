package org.notorturetj.content.type;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Finds missing members: all that are not marked as nullable are required. */
final class MissingMemberCheck {
    private MissingMemberCheck() {}

    /** The JSON pointers of missing members. */
    static List<String> of(Object content) {
        List<String> missing = new ArrayList<>();
        collect("", content, missing);
        return missing;
    }

    private static void collect(String pointer, @Nullable Object value, List<String> missing) {
        if (value instanceof List<?> items) {
            for (int i = 0; i < items.size(); i++) {
                collect(pointer + "/" + i, items.get(i), missing);
            }
        } else if (value instanceof Map<?, ?> members) {
            members.forEach((name, member) -> collect(pointer + "/" + name, member, missing));
        } else if (value instanceof Record content) {
            for (RecordComponent component : content.getClass().getRecordComponents()) {
                String name = pointer + "/" + name(component);
                Object member = read(component, content);
                if (member != null) {
                    collect(name, member, missing);
                } else if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    missing.add(name);
                }
            }
        }
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
}
