package org.notorturetj.platform.filter;

import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;

/**
 * Reads the query parameters of an operation from its contract interface; those of a page, which
 * has none, from its class.
 */
final class QueryParameters {
    private QueryParameters() {}

    static Set<String> of(Method resourceMethod) {
        Set<String> names = new TreeSet<>();
        collect(resourceMethod, names);
        for (Class<?> contract : resourceMethod.getDeclaringClass().getInterfaces()) {
            collect(contract, resourceMethod, names);
        }
        return names;
    }

    private static void collect(Class<?> contract, Method resourceMethod, Set<String> names) {
        try {
            collect(
                    contract.getMethod(
                            resourceMethod.getName(), resourceMethod.getParameterTypes()),
                    names);
        } catch (NoSuchMethodException e) {
            // another interface declares the method
        }
    }

    private static void collect(Method method, Set<String> names) {
        for (var parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(QueryParam.class)) {
                names.add(parameter.getAnnotation(QueryParam.class).value());
            }
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (var component : parameter.getType().getRecordComponents()) {
                    names.add(component.getAccessor().getAnnotation(QueryParam.class).value());
                }
            }
        }
    }
}
