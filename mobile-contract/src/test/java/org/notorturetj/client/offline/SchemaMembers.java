package org.notorturetj.client.offline;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The members of schemas and of what the server sends, with those inside of them: hours.mode. */
final class SchemaMembers {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SchemaMembers() {}

    static Set<String> members(String path, Class<?> sent) {
        Set<String> members = new TreeSet<>();
        for (RecordComponent part : sent.getRecordComponents()) {
            if (part.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                members.addAll(members(path, part.getType()));
                continue;
            }
            JsonProperty named = part.getAccessor().getAnnotation(JsonProperty.class);
            String name = path + (named == null ? part.getName() : named.value());
            members.add(name);
            Class<?> inner = element(part.getGenericType());
            if (inner.isRecord()) {
                members.addAll(members(name + ".", inner));
            }
        }
        return members;
    }

    private static Class<?> element(Type type) {
        return type instanceof ParameterizedType list
                ? element(list.getActualTypeArguments()[0])
                : (Class<?>) type;
    }

    static Set<String> members(String path, JsonNode schema) {
        Set<String> members = new TreeSet<>();
        for (String name : names(schema)) {
            JsonNode member = schema.get("properties").get(name);
            members.add(path + name);
            members.addAll(members(path + name + ".", member));
            members.addAll(members(path + name + ".", member.path("items")));
        }
        return members;
    }

    static Set<String> names(JsonNode schema) {
        Set<String> names = new TreeSet<>();
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    static JsonNode schema(String name) throws IOException {
        return JSON.readTree(Path.of("schemas", name + ".json").toFile());
    }
}
