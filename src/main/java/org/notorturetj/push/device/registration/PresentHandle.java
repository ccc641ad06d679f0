package org.notorturetj.push.device.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;

import org.notorturetj.api.device.DeviceContract;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.problem.ProblemException;

import io.vertx.ext.web.RoutingContext;

/** The handle in the request that is being answered. */
@ApplicationScoped
class PresentHandle {
    private final RoutingContext request;

    PresentHandle(RoutingContext request) {
        this.request = request;
    }

    /**
     * Reads it.
     *
     * @throws ProblemException when there is none of the right form; which are known is never told
     */
    DeviceHandle get() {
        return DeviceHandle.of(request.request().headers().getAll(HttpHeaders.AUTHORIZATION))
                .orElseThrow(
                        () ->
                                ProblemException.challenged(
                                        ProblemType.HANDLE_REQUIRED, DeviceContract.SCHEME));
    }
}
