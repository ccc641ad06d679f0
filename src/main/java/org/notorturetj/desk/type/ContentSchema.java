package org.notorturetj.desk.type;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.form.Line;
import org.notorturetj.api.desk.form.WordOf;
import org.notorturetj.api.text.Language;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The JSON Schema (2020-12) of a content, read from its record: the members with their Java types,
 * what is required, and what the annotations of {@code api.desk.form} add.
 */
final class ContentSchema {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private ContentSchema() {}

    /** The schema of the facts or the text of a type. */
    static Map<String, Object> of(Class<?> content) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", DIALECT);
        schema.putAll(object(content));
        return schema;
    }

    private static Map<String, Object> object(Class<?> content) {
        Map<String, Object> members = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : content.getRecordComponents()) {
            String name = name(component);
            members.put(name, member(component));
            if (isRequired(component)) {
                required.add(name);
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", members);
        schema.put("required", required);
        schema.put("additionalProperties", false);
        schema.putAll(Conditions.of(content));
        return schema;
    }

    private static String name(RecordComponent component) {
        JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
        return property == null ? component.getName() : property.value();
    }

    /** Records make a list or map of nothing out of one that is left out. */
    private static boolean isRequired(RecordComponent component) {
        Class<?> type = component.getType();
        boolean hasDefault = type == List.class || type == Map.class;
        return isNotEmpty(component) || !(hasDefault || isNullable(component.getAnnotatedType()));
    }

    private static boolean isNotEmpty(RecordComponent component) {
        return component
                .getAccessor()
                .isAnnotationPresent(org.notorturetj.api.desk.form.NotEmpty.class);
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private static Map<String, Object> member(RecordComponent component) {
        Map<String, Object> schema = value(component.getAnnotatedType());
        Constraints.addTo(constrained(component, schema), component.getAccessor());
        if (isNotEmpty(component)) {
            schema.put("minItems", 1);
        }
        if (isNullable(component.getAnnotatedType())) {
            orNull(schema);
        }
        return schema;
    }

    /** What is said of a list, or that a map has lines, is said of each of its values. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> constrained(
            RecordComponent component, Map<String, Object> schema) {
        if (component.getType() == List.class) {
            return (Map<String, Object>) schema.get("items");
        }
        boolean lines =
                component.getType() == Map.class
                        && component.getAccessor().isAnnotationPresent(Line.class);
        return lines ? (Map<String, Object>) schema.get("additionalProperties") : schema;
    }

    /** A member that may be absent may be null as well. */
    private static void orNull(Map<String, Object> schema) {
        if (schema.get("type") instanceof String type) {
            schema.put("type", List.of(type, "null"));
        }
        if (schema.get("enum") instanceof List<?> words) {
            List<@Nullable Object> all = new ArrayList<>(words);
            all.add(null);
            schema.put("enum", all);
        }
    }

    private static Map<String, Object> value(AnnotatedType annotated) {
        Type type = annotated.getType();
        Map<String, Object> schema = new LinkedHashMap<>();
        if (type instanceof ParameterizedType generic) {
            AnnotatedType[] parts =
                    ((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments();
            if (generic.getRawType() == List.class) {
                schema.put("type", "array");
                schema.put("items", value(parts[0]));
            } else {
                schema.put("type", "object");
                if (parts[0].getType() == Language.class) {
                    schema.put("propertyNames", Map.of("enum", languages()));
                }
                WordOf words = parts[0].getAnnotation(WordOf.class);
                if (words != null) {
                    schema.put("propertyNames", Constraints.wordsOf(words));
                }
                schema.put("additionalProperties", value(parts[1]));
            }
            return schema;
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return new LinkedHashMap<>(object(plain));
        }
        schema.putAll(plain(plain));
        return schema;
    }

    private static Map<String, Object> plain(Class<?> type) {
        if (type == String.class) {
            Map<String, Object> text = typed("string", "contentMediaType", "text/plain");
            text.put("pattern", "\\S");
            return text;
        } else if (type == int.class || type == long.class) {
            return typed("integer");
        } else if (type == boolean.class || type == Boolean.class) {
            return typed("boolean");
        } else if (type == Instant.class) {
            return typed("string", "format", "date-time");
        } else if (type == LocalDate.class) {
            return typed("string", "format", "date");
        } else if (type == Language.class) {
            return typed("string", "enum", languages());
        }
        throw new IllegalStateException("no schema for " + type);
    }

    private static Map<String, Object> typed(String type) {
        return new LinkedHashMap<>(Map.of("type", type));
    }

    private static Map<String, Object> typed(String type, String keyword, Object value) {
        Map<String, Object> schema = typed(type);
        schema.put(keyword, value);
        return schema;
    }

    private static List<String> languages() {
        return Arrays.stream(Language.values()).map(Language::tag).toList();
    }
}
