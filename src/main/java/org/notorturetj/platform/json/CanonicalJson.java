package org.notorturetj.platform.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

import org.erdtman.jcs.JsonCanonicalizer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.MapperBuilder;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * Canonical JSON (RFC 8785): one byte sequence per value, so that values can be compared and
 * signed.
 */
public final class CanonicalJson {
    private static final ObjectMapper MAPPER = configured(JsonMapper.builder());

    private CanonicalJson() {}

    /**
     * Configures a mapper for stored content, also in another format: strict, dates as ISO 8601,
     * absent members left out.
     */
    public static <M extends ObjectMapper, B extends MapperBuilder<M, B>> M configured(B builder) {
        return builder.addModule(new JavaTimeModule())
                .addModule(new Jdk8Module())
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(
                                JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .build();
    }

    /** Writes a value; absent members are left out. */
    public static String write(Object value) {
        try {
            return new JsonCanonicalizer(MAPPER.writeValueAsString(value)).getEncodedString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a value.
     *
     * @throws IllegalArgumentException if the text is not such a value or has unknown members
     */
    public static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "not a " + type.getSimpleName() + ": " + e.getMessage(), e);
        }
    }

    /**
     * Reads an object as a tree.
     *
     * @throws IllegalArgumentException if the text is not an object
     */
    public static ObjectNode tree(String json) {
        return read(json, ObjectNode.class);
    }

    /** A member that is an object; empty if it is absent, null or something else. */
    public static <T> Optional<T> member(JsonNode record, String name, Class<T> type) {
        return Optional.of(record.path(name))
                .filter(JsonNode::isObject)
                .map(it -> MAPPER.convertValue(it, type));
    }

    /** A value as the tree of what is written of it; absent members are left out. */
    public static ObjectNode treeOf(Object value) {
        return MAPPER.valueToTree(value);
    }

    /** The mapper of stored content: strict, dates as ISO 8601, absent members left out. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }
}
