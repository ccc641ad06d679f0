package org.notorturetj.desk.publishing;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

import org.notorturetj.api.desk.Outcome;
import org.notorturetj.api.desk.Versioned;
import org.notorturetj.platform.filter.DeskFilter;

/** Sets status 202 when a second person is needed, and the entity tag of versioned bodies. */
@Provider
class OutcomeHeaders implements DeskFilter.OfResponses {
    private static final int ACCEPTED = 202;

    @Override
    public void filterDesk(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Outcome outcome && outcome.proposal() != null) {
            response.setStatus(ACCEPTED);
        }
        if (response.getEntity() instanceof Versioned versioned) {
            response.getHeaders().putSingle(HttpHeaders.ETAG, '"' + versioned.entityTag() + '"');
        }
    }
}
