package org.notorturetj.edge;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.http.DeskPath;
import org.notorturetj.platform.http.SentAsItComes;
import org.notorturetj.platform.http.StoredFile;
import org.notorturetj.platform.http.WrittenText;
import org.notorturetj.platform.problem.ProblemException;

/** Completes responses: body bytes, entity tag, coding, cache policy, conditional requests. */
@Provider
class FinishedResponse implements ContainerResponseFilter {
    private final ContentRepresentations representations;
    private final RepresentationHandover.Current handover;

    FinishedResponse(
            ContentRepresentations representations, RepresentationHandover.Current handover) {
        this.representations = representations;
        this.handover = handover;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String path = request.getUriInfo().getPath();
        if (DeskPath.holds(path) // private, never cached
                || response.getStatus() != Response.Status.OK.getStatusCode()
                || !response.hasEntity()
                // the work of FinishedFile, before or after it has run
                || response.getEntity() instanceof StoredFile
                || response.getEntity() instanceof byte[]
                || response.getEntity() instanceof SentAsItComes) {
            return;
        }
        Object entity = response.getEntity();
        Representation made = representations.of(entity, path);
        handover.made(made);
        send(
                request,
                response,
                made,
                entity instanceof WrittenText written
                        ? written.type()
                        : entity instanceof String
                                ? MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8")
                                : MediaType.APPLICATION_JSON_TYPE);
    }

    /** Answers the request with a representation. */
    static void send(
            ContainerRequestContext request,
            ContainerResponseContext response,
            Representation made,
            MediaType type) {
        NegotiatedResponse answer = NegotiatedResponse.to(name -> header(request, name), made);
        answer.headers(made, (name, value) -> response.getHeaders().add(name, value));
        if (answer.status() == NegotiatedResponse.PRECONDITION_FAILED) {
            throw new ProblemException(ProblemType.PRECONDITION_FAILED);
        }
        response.setStatus(answer.status());
        if (answer.hasBody()) {
            response.setEntity(answer.body(made), null, type);
        } else {
            response.setEntity(null);
        }
    }

    /** A search by POST has no conditions: what it answers is no state of its address. */
    private static @Nullable String header(ContainerRequestContext request, String name) {
        return HttpMethod.POST.equals(request.getMethod()) && name.startsWith("If-")
                ? null
                : request.getHeaderString(name);
    }
}
