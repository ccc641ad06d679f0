package org.notorturetj.types;

import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The members of a record and of the records in it. */
final class Members {
    private Members() {}

    /** At any depth. */
    static List<RecordComponent> of(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .flatMap(
                        member -> {
                            Class<?> inner = item(member);
                            return Stream.concat(
                                    Stream.of(member),
                                    inner.isRecord() ? of(inner).stream() : Stream.empty());
                        })
                .toList();
    }

    /** The annotations of one kind, of all members at any depth. */
    static <A extends Annotation> List<A> of(Class<?> type, Class<A> annotation) {
        return of(type).stream()
                .map(member -> member.getAccessor().getAnnotation(annotation))
                .filter(Objects::nonNull)
                .toList();
    }

    /** What a member is, or what each item of it is. */
    static Class<?> item(RecordComponent member) {
        if (member.getGenericType() instanceof ParameterizedType of) {
            Type[] parts = of.getActualTypeArguments();
            if (parts[parts.length - 1] instanceof Class<?> item) {
                return item;
            }
        }
        return member.getType();
    }

    /** As JSON has it: {@code case} of caseCode. */
    static String name(RecordComponent member) {
        JsonProperty named = member.getAccessor().getAnnotation(JsonProperty.class);
        return named == null ? member.getName() : named.value();
    }
}
