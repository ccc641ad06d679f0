package org.notorturetj.platform.problem;

import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Names the parameter or member of a Bean Validation violation as the client knows it. */
final class ViolationPaths {
    private ViolationPaths() {}

    /** A parameter by its name, a member of the body by its JSON pointer (RFC 6901). */
    static Violation violation(ConstraintViolation<?> violation) {
        String name = isInBody(violation) ? pointer(violation) : lastNode(violation);
        return new Violation(
                name, ConstraintRules.of(violation.getConstraintDescriptor().getAnnotation()));
    }

    /** Whether the violated method argument is a request body. */
    static boolean isInBody(ConstraintViolation<?> violation) {
        Object argument = argument(violation);
        return argument != null
                && !isParameters(argument.getClass())
                && nodes(violation).anyMatch(node -> node.getKind() == ElementKind.PROPERTY);
    }

    /** Whether a type is a record of query parameters. */
    private static boolean isParameters(Class<?> type) {
        return type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .anyMatch(part -> part.getAccessor().isAnnotationPresent(QueryParam.class));
    }

    private static @Nullable Object argument(ConstraintViolation<?> violation) {
        Object[] arguments = violation.getExecutableParameters();
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PARAMETER && arguments != null) {
                return arguments[node.as(Path.ParameterNode.class).getParameterIndex()];
            }
        }
        return null;
    }

    private static Stream<Path.Node> nodes(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false);
    }

    private static String pointer(ConstraintViolation<?> violation) {
        var pointer = new StringBuilder();
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.isInIterable() && node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            } else if (node.isInIterable() && node.getKey() != null) {
                pointer.append('/').append(JsonPointers.segment(String.valueOf(node.getKey())));
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }

    private static String lastNode(ConstraintViolation<?> violation) {
        String name =
                nodes(violation).reduce((first, next) -> next).map(Path.Node::getName).orElse("");
        // "case" is a Java keyword
        return "caseCode".equals(name) ? "case" : name;
    }
}
