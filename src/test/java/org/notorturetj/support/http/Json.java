package org.notorturetj.support.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.restassured.response.ResponseBody;

/**
 * Reads bodies with Jackson, for what is asked often: REST Assured compiles a Groovy script for
 * each path, which takes longer than most requests (docs/lab/09-the-test-loop.md).
 */
public final class Json {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    private Json() {}

    /** A body, whatever it is. */
    public static JsonNode of(ResponseBody<?> body) {
        try {
            return JSON.readTree(body.asByteArray());
        } catch (IOException e) {
            throw new AssertionError(body.asString(), e);
        }
    }

    /** A member of each element of an array; null where it has none. */
    public static List<@Nullable String> texts(JsonNode array, String member) {
        List<@Nullable String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.path(member).textValue()));
        return texts;
    }

    /** The members of an object. */
    public static Map<String, Object> members(ResponseBody<?> body) {
        return JSON.convertValue(of(body), MEMBERS);
    }
}
