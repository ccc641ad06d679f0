package org.notorturetj.types;

import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

/** The members of a record and of the records in it. */
final class Members {
    private Members() {}

    /** The annotations of one kind, of all members at any depth. */
    static <A extends Annotation> List<A> of(Class<?> type, Class<A> annotation) {
        List<A> found = new ArrayList<>();
        for (RecordComponent member : type.getRecordComponents()) {
            A own = member.getAccessor().getAnnotation(annotation);
            if (own != null) {
                found.add(own);
            }
            Class<?> inner = item(member);
            if (inner.isRecord()) {
                found.addAll(of(inner, annotation));
            }
        }
        return found;
    }

    /** What a member is, or what each item of it is. */
    static Class<?> item(RecordComponent member) {
        Type type = member.getGenericType();
        if (type instanceof ParameterizedType of
                && of.getActualTypeArguments()[0] instanceof Class<?> item) {
            return item;
        }
        return member.getType();
    }
}
