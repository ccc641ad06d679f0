package org.notorturetj.platform.filter;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import org.notorturetj.platform.http.MovedException;

/** Turns a {@link MovedException} into a redirect. */
@Provider
class MovedMapper implements ExceptionMapper<MovedException> {
    @Override
    public Response toResponse(MovedException moved) {
        return moved.response();
    }
}
