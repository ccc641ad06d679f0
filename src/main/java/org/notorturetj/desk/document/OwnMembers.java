package org.notorturetj.desk.document;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import org.notorturetj.api.desk.form.NotCopied;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Members that belong to one document only, by their names in JSON. */
public final class OwnMembers {
    private OwnMembers() {}

    /** Those of the facts or texts of a type. */
    public static Set<String> of(Class<?> content) {
        return Arrays.stream(content.getRecordComponents())
                .filter(member -> member.getAccessor().isAnnotationPresent(NotCopied.class))
                .map(OwnMembers::nameOf)
                .collect(Collectors.toSet());
    }

    private static String nameOf(RecordComponent member) {
        JsonProperty named = member.getAccessor().getAnnotation(JsonProperty.class);
        return named == null ? member.getName() : named.value();
    }
}
