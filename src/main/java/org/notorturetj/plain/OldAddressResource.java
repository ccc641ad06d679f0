package org.notorturetj.plain;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.http.CachePolicy;
import org.notorturetj.platform.http.MovedException;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.reading.record.LegacyAddresses;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

/**
 * Pages of the previous website, whose name leads to this server while there is no website: each
 * address leads to the page that the plain edition has, or to one that says that it is gone.
 */
@PermitAll
@Path(OldAddressResource.PATH)
class OldAddressResource {
    /** Only {@link OldAddressFilter} leads here: no language has this name. */
    static final String PATH = "/read/old-addresses";

    private static final String POLICY = "Content-Security-Policy";

    private final LegacyAddresses addresses;
    private final Pages pages;
    private final CurrentVertxRequest current;
    private final String policyOfPages;

    OldAddressResource(
            LegacyAddresses addresses,
            Pages pages,
            CurrentVertxRequest current,
            @ConfigProperty(name = "quarkus.http.filter.read.header.\"" + POLICY + "\"")
                    String policyOfPages) {
        this.addresses = addresses;
        this.pages = pages;
        this.current = current;
        this.policyOfPages = policyOfPages;
    }

    /**
     * Where a page is now.
     *
     * @return 410 when it was taken away
     * @throws MovedException 301
     * @throws NotFoundException as for any path that nobody knows
     */
    @GET
    @Operation(hidden = true)
    public Response lead() {
        String path = current.getCurrent().request().path();
        LegacyAddresses.OldText text = addresses.atPath(path).orElseThrow(NotFoundException::new);
        try {
            throw new MovedException(301, addresses.teaser(text).page());
        } catch (ProblemException problem) {
            if (problem.type() != ProblemType.GONE) {
                throw problem;
            }
            return Response.status(problem.type().status())
                    .type(PlainResource.HTML)
                    .header(HttpHeaders.CONTENT_LANGUAGE, text.language().tag())
                    .header(HttpHeaders.CACHE_CONTROL, CachePolicy.PROBLEM)
                    .header(POLICY, policyOfPages)
                    .entity(pages.missing(text.language(), path, true))
                    .build();
        }
    }
}
