package org.notorturetj.platform.filter;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

/**
 * The methods of each path. The framework answers 404 where a shorter path of the contract also
 * matches, and its 405 lacks the {@code Allow} that RFC 9110 (section 15.5.6) requires.
 */
@ApplicationScoped
class AllowedMethods {
    private final List<Route> routes = new ArrayList<>();

    AllowedMethods(BeanManager beans) {
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .flatMap(bean -> List.of(bean.getBeanClass().getInterfaces()).stream())
                .filter(contract -> contract.isAnnotationPresent(Path.class))
                .distinct()
                .forEach(this::collect);
    }

    private void collect(Class<?> contract) {
        for (Method method : contract.getMethods()) {
            Path sub = method.getAnnotation(Path.class);
            String path =
                    contract.getAnnotation(Path.class).value() + (sub == null ? "" : sub.value());
            Pattern pattern = Pattern.compile(path.replaceAll("\\{[a-z0-9]+}", "[^/]+") + "/?");
            for (Annotation annotation : method.getAnnotations()) {
                HttpMethod httpMethod = annotation.annotationType().getAnnotation(HttpMethod.class);
                if (httpMethod != null) {
                    routes.add(new Route(pattern, httpMethod.value()));
                }
            }
        }
    }

    /** The methods of a path; empty if the path does not exist. */
    Set<String> of(String path) {
        Set<String> methods = new TreeSet<>();
        routes.stream()
                .filter(route -> route.pattern().matcher(path).matches())
                .forEach(route -> methods.add(route.method()));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        if (!methods.isEmpty()) {
            methods.add("OPTIONS");
        }
        return methods;
    }

    private record Route(Pattern pattern, String method) {}
}
