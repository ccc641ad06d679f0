package org.notorturetj.edge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

import org.notorturetj.api.paging.InLanguage;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.http.CachePolicy;
import org.notorturetj.platform.http.DeskPath;
import org.notorturetj.platform.http.RequestLanguage;
import org.notorturetj.platform.http.StoredFile;
import org.notorturetj.platform.problem.ProblemException;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Completes responses: body bytes, entity tag, coding, cache policy, conditional requests. */
@Provider
class FinishedResponse implements ContainerResponseFilter {
    private static final String VARY = HttpHeaders.ACCEPT_ENCODING;

    /** Below this size a coding saves less than its header costs. */
    private static final int MIN_CODED_BYTES = 256;

    private final ObjectMapper json;

    FinishedResponse(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response)
            throws IOException {
        if (DeskPath.holds(request.getUriInfo().getPath()) // private, never cached
                || response.getStatus() != Response.Status.OK.getStatusCode()
                || !response.hasEntity()
                // the work of FinishedFile, before or after it has run
                || response.getEntity() instanceof StoredFile
                || response.getEntity() instanceof byte[]) {
            return;
        }
        boolean text = response.getEntity() instanceof String;
        byte[] body =
                response.getEntity() instanceof String plain
                        ? plain.getBytes(StandardCharsets.UTF_8)
                        : json.writeValueAsBytes(response.getEntity());
        EntityTag tag = EntityTag.of(body);
        Coding coding =
                body.length < MIN_CODED_BYTES
                        ? Coding.IDENTITY
                        : Coding.accepted(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
        var headers = response.getHeaders();
        headers.putSingle(HttpHeaders.ETAG, tag.header(coding));
        headers.putSingle(HttpHeaders.CACHE_CONTROL, CachePolicy.CONTENT);
        headers.add(HttpHeaders.VARY, VARY);
        headers.putSingle(HttpHeaders.CONTENT_LANGUAGE, language(request, response.getEntity()));
        String ifMatch = request.getHeaderString(HttpHeaders.IF_MATCH);
        if (ifMatch != null && !tag.matchesStrongly(ifMatch)) {
            throw new ProblemException(ProblemType.PRECONDITION_FAILED);
        }
        String ifNoneMatch = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (ifNoneMatch != null && tag.matchesWeakly(ifNoneMatch)) {
            response.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
            response.setEntity(null);
            return;
        }
        if (coding != Coding.IDENTITY) {
            headers.putSingle(HttpHeaders.CONTENT_ENCODING, coding.token());
        }
        byte[] encoded = coding.encode(body);
        headers.putSingle(HttpHeaders.CONTENT_LENGTH, encoded.length);
        response.setEntity(
                encoded,
                null,
                text
                        ? MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8")
                        : MediaType.APPLICATION_JSON_TYPE);
    }

    private static String language(ContainerRequestContext request, Object entity) {
        Language sent =
                entity instanceof InLanguage one
                        ? one.presence().language()
                        : RequestLanguage.ofResponse(request.getUriInfo().getPath());
        return sent.tag();
    }
}
