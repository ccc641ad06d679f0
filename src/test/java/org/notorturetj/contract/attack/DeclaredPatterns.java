package org.notorturetj.contract.attack;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.stream.Stream;

import jakarta.validation.constraints.Pattern;

/** The patterns that Bean Validation compares what was sent with. */
final class DeclaredPatterns {
    private DeclaredPatterns() {}

    /** Of the members of a record, or the parameters of an interface, lists of them included. */
    static Stream<String> of(Class<?> type) {
        Stream<String> members =
                Arrays.stream(type.getDeclaredFields())
                        .flatMap(field -> both(field, field.getAnnotatedType()));
        Stream<String> parameters =
                Arrays.stream(type.getDeclaredMethods())
                        .map(Method::getParameters)
                        .flatMap(Arrays::stream)
                        .flatMap(DeclaredPatterns::ofParameter);
        return Stream.concat(members, parameters);
    }

    private static Stream<String> ofParameter(Parameter parameter) {
        return both(parameter, parameter.getAnnotatedType());
    }

    private static Stream<String> both(AnnotatedElement element, AnnotatedType type) {
        return Stream.concat(own(element), ofType(type));
    }

    private static Stream<String> ofType(AnnotatedType type) {
        Stream<String> inside =
                type instanceof AnnotatedParameterizedType container
                        ? Arrays.stream(container.getAnnotatedActualTypeArguments())
                                .flatMap(DeclaredPatterns::ofType)
                        : Stream.of();
        return Stream.concat(own(type), inside);
    }

    private static Stream<String> own(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotationsByType(Pattern.class)).map(Pattern::regexp);
    }
}
