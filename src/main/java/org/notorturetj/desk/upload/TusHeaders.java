package org.notorturetj.desk.upload;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;

import org.notorturetj.api.desk.upload.UploadsApi;
import org.notorturetj.platform.filter.DeskFilter;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/** What every response to a client of tus says, and what OPTIONS tells it of this server. */
@Provider
class TusHeaders implements DeskFilter.OfResponses {
    private final CurrentVertxRequest current;

    TusHeaders(CurrentVertxRequest current) {
        this.current = current;
    }

    @Override
    public void filterDesk(ContainerRequestContext request, ContainerResponseContext response) {
        RoutingContext context = current.getCurrent();
        if (!context.normalizedPath().startsWith(UploadsApi.PATH)) {
            return;
        }
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle(UploadsApi.RESUMABLE, UploadsApi.VERSION);
        if (context.request().method().equals(HttpMethod.OPTIONS)) {
            headers.putSingle("Tus-Version", UploadsApi.VERSION);
            headers.putSingle("Tus-Extension", "creation,termination");
            headers.putSingle("Tus-Max-Size", UploadsApi.MOST_BYTES);
        }
    }
}
