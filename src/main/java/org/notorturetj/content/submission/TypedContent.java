package org.notorturetj.content.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.json.StrictTypes;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.problem.RuleMessage;
import org.notorturetj.platform.problem.Violation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads a content as its type, and reports all members that are unknown or malformed at once. */
public final class TypedContent {
    /** So many mistakes are listed: with more it is something else that was sent. */
    private static final int MAX_MISTAKES = 20;

    private static final ObjectMapper MAPPER =
            StrictTypes.on(CanonicalJson.configured(StrictTypes.builder()));

    private TypedContent() {}

    /**
     * What could be read of a content.
     *
     * @param typed without the members that are unknown or malformed; null if nothing is left
     */
    public record Reading(@Nullable Object typed, List<Violation> mistakes) {}

    /**
     * Reads a content.
     *
     * @throws ProblemException naming every mistake
     */
    public static Object read(Map<String, Object> content, Class<?> type) {
        Reading reading = readable(content, type);
        if (reading.typed() == null || !reading.mistakes().isEmpty()) {
            throw new ProblemException(ProblemType.INVALID_TEXT, reading.mistakes());
        }
        return reading.typed();
    }

    /**
     * Reads of a content what can be read. Jackson stops at the first mistake, so each is taken out
     * and the rest read again.
     */
    public static Reading readable(Map<String, Object> content, Class<?> type) {
        JsonNode tree = CanonicalJson.mapper().valueToTree(content);
        List<Violation> mistakes = new ArrayList<>();
        @Nullable Object typed = null;
        boolean more = true;
        while (more && mistakes.size() < MAX_MISTAKES) {
            try {
                typed = MAPPER.treeToValue(tree, type);
                more = false;
            } catch (JsonMappingException e) {
                // a member that was taken out can be missed, too
                if (mistakes.stream().noneMatch(told -> told.member().equals(pointer(e)))) {
                    mistakes.add(new Violation(pointer(e), rule(e)));
                }
                more = remove(tree, e.getPath());
            } catch (JsonProcessingException e) {
                mistakes.add(new Violation("content", Rule.UNNAMED));
                more = false;
            }
        }
        return new Reading(typed, mistakes);
    }

    private static boolean remove(JsonNode tree, List<JsonMappingException.Reference> path) {
        JsonNode parent = tree;
        for (int i = 0; i + 1 < path.size(); i++) {
            parent = step(parent, path.get(i));
        }
        if (path.isEmpty()) {
            return false;
        }
        JsonMappingException.Reference last = path.get(path.size() - 1);
        if (parent instanceof ObjectNode object && last.getFieldName() != null) {
            return object.remove(last.getFieldName()) != null;
        }
        return parent instanceof ArrayNode list && list.remove(last.getIndex()) != null;
    }

    private static JsonNode step(JsonNode parent, JsonMappingException.Reference step) {
        return step.getFieldName() == null
                ? parent.path(step.getIndex())
                : parent.path(step.getFieldName());
    }

    private static RuleMessage rule(JsonMappingException mistake) {
        if (mistake instanceof UnrecognizedPropertyException unknown) {
            return Rule.UNKNOWN_MEMBER.with(
                    unknown.getKnownPropertyIds().stream()
                            .map(String::valueOf)
                            .sorted()
                            .collect(Collectors.joining(", ")));
        }
        Class<?> wanted =
                mistake instanceof MismatchedInputException mismatch
                        ? mismatch.getTargetType()
                        : null;
        return wanted == null ? Rule.UNKNOWN_CONTENT : form(wanted);
    }

    private static Rule form(Class<?> wanted) {
        if (wanted == String.class) {
            return Rule.TEXT;
        } else if (wanted == int.class || wanted == long.class) {
            return Rule.WHOLE_NUMBER;
        } else if (wanted == boolean.class || wanted == Boolean.class) {
            return Rule.TRUE_OR_FALSE;
        } else if (wanted == LocalDate.class) {
            return Rule.DAY;
        } else if (wanted == Instant.class) {
            return Rule.MOMENT;
        } else if (Collection.class.isAssignableFrom(wanted)) {
            return Rule.LIST;
        }
        return Record.class.isAssignableFrom(wanted) || Map.class.isAssignableFrom(wanted)
                ? Rule.OBJECT
                : Rule.UNKNOWN_CONTENT;
    }

    /**
     * The location of a mistake. Member names may be the caller's input, so unexpected ones are
     * masked.
     */
    private static String pointer(JsonMappingException mistake) {
        var pointer = new StringBuilder("/content");
        for (JsonMappingException.Reference step : mistake.getPath()) {
            pointer.append('/');
            if (step.getFieldName() == null) {
                pointer.append(step.getIndex());
            } else {
                pointer.append(
                        step.getFieldName().matches("[A-Za-z][A-Za-z0-9-]{0,39}")
                                ? step.getFieldName()
                                : "…");
            }
        }
        return pointer.toString();
    }
}
