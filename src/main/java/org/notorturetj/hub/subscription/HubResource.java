package org.notorturetj.hub.subscription;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.notorturetj.api.feed.HubApi;
import org.notorturetj.api.feed.SubscriptionRequest;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.hub.HubConfig;
import org.notorturetj.platform.http.CachePolicy;
import org.notorturetj.platform.problem.ProblemException;

/** Answers before the callback was asked, so nobody learns here which addresses answer. */
@PermitAll
class HubResource implements HubApi {
    private final AcceptSubscription accept;
    private final HubConfig config;

    HubResource(AcceptSubscription accept, HubConfig config) {
        this.accept = accept;
        this.config = config;
    }

    @Override
    public Response subscribe(SubscriptionRequest request) {
        if (config.external().isPresent()) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        accept.accept(request);
        return Response.accepted().header(HttpHeaders.CACHE_CONTROL, CachePolicy.PROBLEM).build();
    }
}
