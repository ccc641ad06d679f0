package org.notorturetj.platform.json;

import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.problem.ParameterError;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.problem.JsonPointers;
import org.notorturetj.platform.problem.ProblemException;

/**
 * Turns a Jackson mapping error into a problem that names the broken rule. Jackson's own messages
 * name Java classes and repeat the input.
 */
final class TypeMismatch {
    private static final Map<Class<?>, String> RULES =
            Map.ofEntries(
                    Map.entry(String.class, "must be text"),
                    Map.entry(int.class, "must be a whole number"),
                    Map.entry(Integer.class, "must be a whole number"),
                    Map.entry(long.class, "must be a whole number"),
                    Map.entry(Long.class, "must be a whole number"),
                    Map.entry(boolean.class, "must be true or false"),
                    Map.entry(Boolean.class, "must be true or false"),
                    Map.entry(Instant.class, "must be a moment in UTC, as 2026-11-24T15:00:00Z"),
                    Map.entry(LocalDate.class, "must be a day that exists, as YYYY-MM-DD"),
                    Map.entry(LocalTime.class, "must be a time of day, as 09:30"),
                    Map.entry(
                            OffsetDateTime.class,
                            "must be a moment in UTC, as 2026-11-24T15:00:00Z"));

    private static final String FORM = "must have the form that the contract describes";

    private TypeMismatch() {}

    static ProblemException problem(JsonMappingException failure, JsonNode sent) {
        String pointer = pointer(failure.getPath());
        ProblemException own = ownRule(failure);
        if (own != null) {
            return new ProblemException(
                    own.type(),
                    own.errors().stream()
                            .map(error -> new ParameterError(below(pointer, error), error.rule()))
                            .toList());
        }
        String member = pointer.isEmpty() ? "/" : pointer;
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return new ProblemException(
                    ProblemType.MALFORMED_REQUEST,
                    member,
                    "is not known here: known are " + names(unknown.getKnownPropertyIds()));
        }
        JsonNode value = value(sent, failure.getPath());
        return new ProblemException(
                ProblemType.INVALID_BODY,
                member,
                value.isMissingNode() || value.isNull() ? "must be there" : rule(failure));
    }

    /** The rule stated by the record's own constructor, if that refused the value. */
    private static @Nullable ProblemException ownRule(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException refused) {
                return refused;
            }
        }
        return null;
    }

    private static String below(String pointer, ParameterError error) {
        String member = error.parameter();
        return pointer + (member.startsWith("/") ? member : "/" + member);
    }

    private static String rule(JsonMappingException failure) {
        Class<?> type = target(failure);
        if (type == Language.class) {
            return "must be one of tg, ru, en";
        }
        if (type.isEnum()) {
            return "must be one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
        }
        if (RULES.containsKey(type)) {
            return RULES.get(type);
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "must be a list";
        }
        boolean object = type.isRecord() || Map.class.isAssignableFrom(type);
        // if a record's constructor failed, the value was an object: something inside it does not
        // fit
        return object && !(failure instanceof ValueInstantiationException)
                ? "must be an object"
                : FORM;
    }

    /** The type the value was to be read as. */
    private static Class<?> target(JsonMappingException failure) {
        if (failure instanceof ValueInstantiationException instantiation) {
            return instantiation.getType().getRawClass();
        }
        if (failure.getCause() instanceof InputCoercionException coercion) {
            return coercion.getTargetType();
        }
        return failure instanceof MismatchedInputException mismatch
                        && mismatch.getTargetType() != null
                ? mismatch.getTargetType()
                : Object.class;
    }

    private static String pointer(List<JsonMappingException.Reference> path) {
        return path.stream()
                .map(
                        step ->
                                step.getFieldName() == null
                                        ? String.valueOf(step.getIndex())
                                        : JsonPointers.segment(step.getFieldName()))
                .map(segment -> "/" + segment)
                .collect(Collectors.joining());
    }

    private static JsonNode value(JsonNode sent, List<JsonMappingException.Reference> path) {
        JsonNode value = sent;
        for (JsonMappingException.Reference step : path) {
            value =
                    step.getFieldName() == null
                            ? value.path(step.getIndex())
                            : value.path(step.getFieldName());
        }
        return value;
    }

    private static String names(@Nullable Collection<Object> known) {
        return known == null || known.isEmpty()
                ? "none"
                : new TreeSet<>(known.stream().map(String::valueOf).toList())
                        .stream().collect(Collectors.joining(", "));
    }
}
