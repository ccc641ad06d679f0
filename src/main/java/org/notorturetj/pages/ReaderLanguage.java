package org.notorturetj.pages;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.ext.Provider;

import org.notorturetj.platform.filter.DeskFilter;
import org.notorturetj.platform.http.DeskPath;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpHeaders;

/**
 * The desk says what is wrong in the language of {@code Accept-Language}; a page is in the language
 * that its reader chose. So that no page speaks two, it asks in hers.
 */
@Provider
@Priority(Priorities.AUTHORIZATION + 4)
class ReaderLanguage implements DeskFilter {
    private final Frames frames;
    private final CurrentVertxRequest current;

    ReaderLanguage(Frames frames, CurrentVertxRequest current) {
        this.frames = frames;
        this.current = current;
    }

    @Override
    public void filterDesk(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        if (DeskPath.isPage(path) && path.indexOf('.') < 0 && frames.isSignedIn()) {
            current.getCurrent()
                    .request()
                    .headers()
                    .set(HttpHeaders.ACCEPT_LANGUAGE, frames.language().tag());
        }
    }
}
