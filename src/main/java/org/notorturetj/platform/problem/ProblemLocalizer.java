package org.notorturetj.platform.problem;

import java.net.URI;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.logging.Logger;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.http.CachePolicy;
import org.notorturetj.platform.http.DeskPath;
import org.notorturetj.platform.http.RequestLanguage;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;

/**
 * Gives every problem its type, its words in the language of the request, and nothing that was
 * sent.
 */
@ApplicationScoped
class ProblemLocalizer implements ProblemPostProcessor {
    /** Seconds after which a client may try again. */
    private static final int RETRY_AFTER = 5;

    private static final Logger LOG = Logger.getLogger(ProblemLocalizer.class);

    private final ProblemTexts texts;
    private final CurrentRequest request;
    private final Event<DiskFullReported> reports;

    ProblemLocalizer(ProblemTexts texts, CurrentRequest request, Event<DiskFullReported> reports) {
        this.texts = texts;
        this.request = request;
        this.reports = reports;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        ProblemType type = ProblemTyping.of(problem, context.cause);
        String path = context.path == null ? "" : context.path;
        boolean desk = DeskPath.holds(path);
        Language language = RequestLanguage.ofResponse(path, request.acceptLanguage());
        if (type == ProblemType.INSUFFICIENT_STORAGE) {
            reports.fire(new DiskFullReported());
            // Whose disk is full concerns those who work at the desk; a phone tries again later.
            type = desk ? type : ProblemType.UNAVAILABLE;
        }
        if (type == ProblemType.INTERNAL_ERROR) {
            // The class and the place, never the message: it may repeat what somebody sent.
            LOG.errorf("Internal error: %s", MessageFreeTrace.withoutMessages(context.cause));
        }
        var builder =
                HttpProblem.builder()
                        .withType(URI.create(type.reference()))
                        .withStatus(type.status())
                        .withTitle(texts.title(type, language))
                        .withDetail(texts.detail(type, language))
                        .withHeader(HttpHeaders.CACHE_CONTROL, CachePolicy.PROBLEM)
                        .withHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        List<Violation> violations = ProblemTyping.violations(context.cause);
        if (!violations.isEmpty()) {
            builder.with(
                    "errors",
                    violations.stream().map(it -> desk ? it.error(language) : it.error()).toList());
        }
        ProblemTyping.members(context.cause).forEach(builder::with);
        if (desk) {
            builder.withHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        }
        if (type == ProblemType.UNAVAILABLE) {
            builder.withHeader(HttpHeaders.RETRY_AFTER, Integer.toString(RETRY_AFTER));
        }
        if (type == ProblemType.UNAUTHORIZED || type == ProblemType.WRONG_CREDENTIALS) {
            // RFC 9110, section 15.5.2.
            builder.withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        problem.getHeaders().forEach(builder::withHeader);
        return builder.build();
    }
}
