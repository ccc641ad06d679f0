package org.notorturetj.desk.upload;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;

import org.notorturetj.api.desk.upload.UploadsApi;

/** What every response to a client of tus says, and what OPTIONS tells it of this server. */
@Provider
class TusHeaders implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!request.getUriInfo().getPath().startsWith(UploadsApi.PATH)) {
            return;
        }
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle(UploadsApi.RESUMABLE, UploadsApi.VERSION);
        if (request.getMethod().equals(HttpMethod.OPTIONS)) {
            headers.putSingle("Tus-Version", UploadsApi.VERSION);
            headers.putSingle("Tus-Extension", "creation,termination");
            headers.putSingle("Tus-Max-Size", UploadsApi.MOST_BYTES);
        }
    }
}
