package org.notorturetj.platform.filter;

import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.http.DeskPath;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;

/**
 * Refuses unknown, repeated and empty query parameters, so that caches cannot be flooded with
 * variants of a URL. A browser sends the fields that nobody filled in, too, and each box that was
 * ticked: the desk's pages, which no cache keeps, take the former for absent, and several of one
 * name where they ask for a list.
 */
@Provider
class QueryFilter implements ContainerRequestFilter {
    private final ConcurrentMap<Method, Set<String>> known = new ConcurrentHashMap<>();

    @Context ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        Set<String> names =
                known.computeIfAbsent(resource.getResourceMethod(), QueryParameters::of);
        boolean isPage = DeskPath.isPage(request.getUriInfo().getPath());
        request.getUriInfo()
                .getQueryParameters()
                .forEach(
                        (name, values) -> {
                            if (!names.contains(name)) {
                                throw new ProblemException(
                                        ProblemType.UNKNOWN_PARAMETER,
                                        known(names),
                                        Rule.KNOWN_PARAMETERS);
                            }
                            if (values.size() > 1 && !isPage) {
                                throw new ProblemException(
                                        ProblemType.REPEATED_PARAMETER, name, Rule.ONCE);
                            }
                            // the framework would treat it as absent, which forms of pages rely on
                            if (values.get(0).isEmpty() && !isPage) {
                                throw new ProblemException(
                                        ProblemType.BAD_PARAMETER, name, Rule.NOT_EMPTY);
                            }
                        });
    }

    private static String known(Set<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", new TreeSet<>(names));
    }
}
