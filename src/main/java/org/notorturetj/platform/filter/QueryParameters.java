package org.notorturetj.platform.filter;

import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;

/** Reads the query parameters of an operation from its contract interface. */
final class QueryParameters {
    private QueryParameters() {}

    static Set<String> of(Method resourceMethod) {
        Set<String> names = new TreeSet<>();
        for (Class<?> contract : resourceMethod.getDeclaringClass().getInterfaces()) {
            collect(contract, resourceMethod, names);
        }
        return names;
    }

    private static void collect(Class<?> contract, Method resourceMethod, Set<String> names) {
        try {
            Method method =
                    contract.getMethod(
                            resourceMethod.getName(), resourceMethod.getParameterTypes());
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
        } catch (NoSuchMethodException e) {
            // another interface declares the method
        }
    }
}
