package org.notorturetj.platform.problem;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.resteasy.problem.HttpProblem;

/** Gives a HEAD the length that the problem would have (RFC 9110, section 9.3.2). */
@Provider
class ProblemContentLength implements ContainerResponseFilter {
    private final ObjectMapper json;

    ProblemContentLength(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response)
            throws JsonProcessingException {
        if (HttpMethod.HEAD.equals(request.getMethod())
                && response.getEntity() instanceof HttpProblem problem) {
            response.getHeaders()
                    .putSingle(HttpHeaders.CONTENT_LENGTH, json.writeValueAsBytes(problem).length);
        }
    }
}
