package org.notorturetj.platform.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * Reads request bodies into the records of the contract, with its own mapper: the one that writes
 * responses stays as configured by the framework.
 */
final class StrictObjectMapper {
    private static final ObjectMapper MAPPER = mapper();

    private StrictObjectMapper() {}

    /**
     * Reads a value of a type.
     *
     * @throws ProblemException naming the member and the rule, never the value
     */
    static Object read(String text, Type type) {
        JsonNode tree = StrictJsonParser.read(text);
        if (tree.isNull()) {
            throw new ProblemException(ProblemType.INVALID_BODY, "/", Rule.OBJECT);
        }
        try {
            return MAPPER.readerFor(MAPPER.constructType(type)).readValue(tree);
        } catch (JsonMappingException e) {
            throw TypeMismatch.problem(e, tree);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectMapper mapper() {
        return StrictTypes.on(
                StrictTypes.builder()
                        .addModule(new JavaTimeModule())
                        .addModule(new Jdk8Module())
                        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                        .build());
    }
}
