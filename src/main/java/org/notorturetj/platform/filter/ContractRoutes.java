package org.notorturetj.platform.filter;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

/**
 * The routes of the contract and of its documentation: the closed list of what can be asked for.
 *
 * <p>The framework answers 404 where a shorter path of the contract also matches, and its 405 lacks
 * the {@code Allow} that RFC 9110 (section 15.5.6) requires.
 */
@ApplicationScoped
class ContractRoutes {
    /** Served by the framework, which takes every method for GET. */
    private static final List<Route> DOCUMENTATION =
            List.of(
                    new Route("/openapi", Pattern.compile("/openapi(\\.[a-z]+)?/?"), "GET"),
                    new Route(
                            "/desk/openapi", Pattern.compile("/desk/openapi(\\.[a-z]+)?/?"), "GET"),
                    new Route("/docs", Pattern.compile("/docs(/.*)?"), "GET"));

    private static final Pattern PARAMETER = Pattern.compile("\\{[a-z0-9]+}");

    /** What a parameter looks like, where another follows it in its segment. */
    private static final Pattern FORM =
            Pattern.compile("(\\{[a-z0-9]{1,40}):[^{}]{1,40}(\\{[0-9,]{1,9}})?}");

    private final List<Route> routes = new ArrayList<>(DOCUMENTATION);

    ContractRoutes(BeanManager beans) {
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .flatMap(bean -> contracts(bean.getBeanClass()))
                .filter(contract -> contract.isAnnotationPresent(Path.class))
                .distinct()
                .forEach(this::collect);
        // where two match, the one with fewer parameters is meant
        routes.sort(Comparator.comparingLong(Route::parameters));
    }

    /** Pages for editors are in no contract: their classes say themselves where they are. */
    private static Stream<Class<?>> contracts(Class<?> bean) {
        return Stream.concat(Stream.of(bean), Stream.of(bean.getInterfaces()));
    }

    private void collect(Class<?> contract) {
        for (Method method : contract.getDeclaredMethods()) {
            Path sub = method.getAnnotation(Path.class);
            String path =
                    withoutForms(
                            contract.getAnnotation(Path.class).value()
                                    + (sub == null ? "" : sub.value()));
            Pattern pattern = Pattern.compile(PARAMETER.matcher(path).replaceAll("[^/]+") + "/?");
            for (Annotation annotation : method.getAnnotations()) {
                HttpMethod httpMethod = annotation.annotationType().getAnnotation(HttpMethod.class);
                if (httpMethod != null) {
                    routes.add(new Route(path, pattern, httpMethod.value()));
                }
            }
        }
    }

    /** The methods of a path; empty if the path does not exist. */
    Set<String> methods(String path) {
        Set<String> methods = new TreeSet<>();
        routes.stream()
                .filter(route -> route.matches(path))
                .map(Route::method)
                .forEach(methods::add);
        return completed(methods);
    }

    /** The methods of any path. */
    Set<String> everyMethod() {
        Set<String> methods = new TreeSet<>();
        routes.stream().map(Route::method).forEach(methods::add);
        return completed(methods);
    }

    /** The templates of all paths. */
    Stream<String> templates() {
        return routes.stream().map(Route::template);
    }

    /** The template of a path, such as {@code /v1/{lang}/cases/{code}}, or of a template. */
    Optional<String> template(String given) {
        String path = withoutForms(given);
        return routes.stream()
                .filter(route -> route.template().equals(path) || route.matches(path))
                .map(Route::template)
                .findFirst();
    }

    private static String withoutForms(String template) {
        return template.indexOf('{') < 0 ? template : FORM.matcher(template).replaceAll("$1}");
    }

    private static Set<String> completed(Set<String> methods) {
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        if (!methods.isEmpty()) {
            methods.add("OPTIONS");
        }
        return methods;
    }

    private record Route(String template, Pattern pattern, String method) {
        boolean matches(String path) {
            return pattern.matcher(path).matches();
        }

        long parameters() {
            return template.chars().filter(letter -> letter == '{').count();
        }
    }
}
