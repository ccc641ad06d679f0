package org.notorturetj.platform.http;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Sends people on. */
@Provider
class MovedMapper implements ExceptionMapper<Moved> {
    @Override
    public Response toResponse(Moved moved) {
        return moved.response();
    }
}
