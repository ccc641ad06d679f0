package org.notorturetj.push.device;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import org.notorturetj.api.device.DeviceContract;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.problem.ProblemException;

/** The handle in the request that is being answered. */
@ApplicationScoped
class PresentHandle {
    private final CurrentVertxRequest current;

    PresentHandle(CurrentVertxRequest current) {
        this.current = current;
    }

    /**
     * Reads it.
     *
     * @throws ProblemException when there is none of the right form; which are known is never told
     */
    Handle get() {
        return Handle.of(current.getCurrent().request().headers().getAll(HttpHeaders.AUTHORIZATION))
                .orElseThrow(
                        () ->
                                ProblemException.challenged(
                                        ProblemType.HANDLE_REQUIRED, DeviceContract.SCHEME));
    }
}
