package org.notorturetj.platform.filter;

import java.util.Set;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.database.disk.DiskSpace;
import org.notorturetj.platform.http.DeskPath;
import org.notorturetj.platform.http.DevicePath;
import org.notorturetj.platform.http.NoStorePath;
import org.notorturetj.platform.problem.EarlyProblem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Refuses what would write on a full disk, so that what is left of it serves removals: 507 at the
 * desk, 503 for devices. Reading, removing and signing in go on.
 */
@ApplicationScoped
class FullDiskFilter {
    /** Seconds: somebody has to free space first. */
    private static final String RETRY_AFTER = "300";

    private static final Set<HttpMethod> READING =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    /**
     * Removals and what leads to them. Approving is decided later, when it is known what is to be
     * approved.
     */
    private static final Pattern REMOVAL =
            Pattern.compile(
                    "POST /desk/v1/(sessions"
                            + "|documents/[^/]+/(withdrawal|pause|compromise|retraction|redaction)"
                            + "|(account|accounts/[^/]+)/freezing"
                            + "|proposals/[^/]+/approval)/?"
                            + "|DELETE /desk/v1/(sessions/[^/]+|documents/[^/]+/consent)/?"
                            // the same on pages
                            + "|POST /desk/(sign-in|sign-out|panic"
                            + "|documents/[^/]+/(remove|consent)"
                            + "|accounts/[^/]+/(freezing|sessions)"
                            + "|proposals/[^/]+)/?");

    private final DiskSpace space;
    private final EarlyProblem problem;

    FullDiskFilter(DiskSpace space, EarlyProblem problem) {
        this.space = space;
        this.problem = problem;
    }

    void register(@Observes Filters filters) {
        FilterOrder.FULL_DISK.register(filters, this::check);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        String path = context.normalizedPath();
        boolean desk = DeskPath.holds(path);
        boolean device = DevicePath.holds(path) && !request.method().equals(HttpMethod.DELETE);
        boolean hub = NoStorePath.HUB.holds(path);
        boolean writes = !READING.contains(request.method()) && (desk || device || hub);
        if (!writes || isRemoval(request.method(), path) || !space.isReserved()) {
            context.next();
        } else if (desk) {
            problem.refuse(context, ProblemType.INSUFFICIENT_STORAGE);
        } else {
            context.response().putHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
            problem.send(context, ProblemType.UNAVAILABLE);
        }
    }

    static boolean isRemoval(HttpMethod method, String path) {
        return REMOVAL.matcher(method.name() + " " + path).matches();
    }
}
