package org.notorturetj.platform.problem;

import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;

import org.jspecify.annotations.Nullable;

/** Says what a violation of Bean Validation is about, as the caller knows it, and its rule. */
final class BeanViolations {
    private BeanViolations() {}

    /** A parameter by its name, a member of the body by its JSON pointer (RFC 6901). */
    static Violation violation(ConstraintViolation<?> violation) {
        String name = isInBody(violation) ? pointer(violation) : lastNode(violation);
        return new Violation(name, rule(violation.getConstraintDescriptor().getAnnotation()));
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

    /** The rule of a constraint; of one that is not known here, a rule that says nothing. */
    static RuleMessage rule(Annotation constraint) {
        if (constraint instanceof Size size) {
            return Rule.SIZE.with(size.min(), size.max());
        }
        if (constraint instanceof Pattern pattern) {
            return Rule.PATTERN.with(pattern.regexp());
        }
        if (constraint instanceof Min min) {
            return Rule.AT_LEAST.with(min.value());
        }
        if (constraint instanceof Max max) {
            return Rule.AT_MOST.with(max.value());
        }
        if (constraint instanceof NotEmpty) {
            return Rule.NOT_EMPTY;
        }
        return constraint instanceof NotNull ? Rule.NOT_NULL : Rule.UNNAMED;
    }
}
