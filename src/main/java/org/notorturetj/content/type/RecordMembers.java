package org.notorturetj.content.type;

import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The members of facts, texts and what they hold, by the names that they have as JSON. */
final class RecordMembers {
    private RecordMembers() {}

    static List<Member> of(Record content) {
        return Arrays.stream(content.getClass().getRecordComponents())
                .map(component -> new Member(name(component), component, read(component, content)))
                .toList();
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

    record Member(String name, RecordComponent component, @Nullable Object value) {
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
