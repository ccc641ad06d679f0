package org.notorturetj.platform.filter;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.http.DeskPath;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.buffer.Buffer;

/**
 * Refuses a body at the desk where the operation reads none. Whoever writes something there
 * believes that somebody will read it; ignored, it would be lost without a word. An empty object
 * says nothing, and some clients send it with every POST.
 */
@Provider
class UnexpectedBody implements ContainerRequestFilter {
    /** Bodies of these mean nothing (RFC 9110, section 9.3.1). */
    private static final Set<String> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private static final int NOTHING = 2;

    private final ConcurrentMap<Method, Boolean> readsBody = new ConcurrentHashMap<>();
    private final CurrentVertxRequest current;

    @Context ResourceInfo resource;

    UnexpectedBody(CurrentVertxRequest current) {
        this.current = current;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        if (DeskPath.holds(path)
                && !DeskPath.isPage(path) // a form says which button was pressed, if no more
                && !READS.contains(request.getMethod())
                && hasBody()
                && !readsBody.computeIfAbsent(
                        resource.getResourceMethod(), UnexpectedBody::readsBody)) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST, "/", Rule.NO_BODY);
        }
    }

    /** The desk's bodies are read before they come here. */
    private boolean hasBody() {
        Buffer body = current.getCurrent().body().buffer();
        return body != null
                && body.length() > 0
                && !(body.length() == NOTHING && "{}".equals(body.toString()));
    }

    private static boolean readsBody(Method method) {
        return Arrays.stream(method.getDeclaringClass().getInterfaces())
                .flatMap(contract -> Arrays.stream(contract.getMethods()))
                .filter(it -> it.getName().equals(method.getName()))
                .filter(it -> Arrays.equals(it.getParameterTypes(), method.getParameterTypes()))
                .anyMatch(it -> it.isAnnotationPresent(Consumes.class));
    }
}
