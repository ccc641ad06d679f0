package org.notorturetj.platform.json;

import java.lang.invoke.MethodType;
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
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.problem.JsonPointers;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.problem.RuleMessage;
import org.notorturetj.platform.problem.Violation;

import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;

/**
 * Turns a Jackson mapping error into a problem that names the broken rule. Jackson's own messages
 * name Java classes and repeat the input.
 */
final class TypeMismatch {
    private static final Map<Class<?>, Rule> RULES =
            Map.of(
                    String.class, Rule.TEXT,
                    Integer.class, Rule.WHOLE_NUMBER,
                    Long.class, Rule.WHOLE_NUMBER,
                    Boolean.class, Rule.TRUE_OR_FALSE,
                    Instant.class, Rule.MOMENT,
                    OffsetDateTime.class, Rule.MOMENT,
                    LocalDate.class, Rule.DAY,
                    LocalTime.class, Rule.TIME_OF_DAY);

    private TypeMismatch() {}

    static ProblemException problem(JsonMappingException failure, JsonNode sent) {
        String pointer = pointer(failure.getPath());
        ProblemException own = ownRule(failure);
        if (own != null) {
            return new ProblemException(
                    own.type(),
                    own.violations().stream()
                            .map(it -> new Violation(below(pointer, it.member()), it.rule()))
                            .toList());
        }
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return new ProblemException(
                    ProblemType.MALFORMED_REQUEST,
                    pointer,
                    Rule.UNKNOWN_MEMBER.with(names(unknown.getKnownPropertyIds())));
        }
        JsonNode value = value(sent, failure.getPath());
        return new ProblemException(
                ProblemType.INVALID_BODY,
                pointer,
                value.isMissingNode() || value.isNull() ? Rule.REQUIRED : rule(failure));
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

    private static String below(String pointer, String member) {
        return pointer + (member.startsWith("/") ? member : "/" + member);
    }

    private static RuleMessage rule(JsonMappingException failure) {
        Class<?> type = MethodType.methodType(target(failure)).wrap().returnType();
        if (type == Language.class) {
            return Rule.ONE_OF.with("tg, ru, en");
        }
        if (type.isEnum()) {
            return Rule.ONE_OF.with(
                    Arrays.stream(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", ")));
        }
        if (RULES.containsKey(type)) {
            return RULES.get(type);
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return Rule.LIST;
        }
        boolean object = type.isRecord() || Map.class.isAssignableFrom(type);
        // if a record's constructor failed, the value was an object: something inside it does not
        // fit
        return object && !(failure instanceof ValueInstantiationException)
                ? Rule.OBJECT
                : Rule.FORM;
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
