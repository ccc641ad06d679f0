package org.notorturetj.platform.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.List;
import org.jboss.logging.Logger;
import org.notorturetj.api.desk.MemberError;
import org.notorturetj.api.problem.ParameterError;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.http.CachePolicy;
import org.notorturetj.platform.http.DeskPath;
import org.notorturetj.platform.http.RequestLanguage;

/**
 * Gives every problem its type and its texts in the language of the request, and removes anything
 * that repeats input.
 */
@ApplicationScoped
class ProblemLocalizer implements ProblemPostProcessor {
    /** Seconds after which a client may retry. */
    private static final int RETRY_AFTER = 5;

    private static final Logger LOG = Logger.getLogger(ProblemLocalizer.class);

    private final ProblemTexts texts;
    private final Rules rules;
    private final CurrentRequest request;

    ProblemLocalizer(ProblemTexts texts, Rules rules, CurrentRequest request) {
        this.texts = texts;
        this.rules = rules;
        this.request = request;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        ProblemType type = ProblemTyping.of(problem, context.cause);
        String path = context.path == null ? "" : context.path;
        boolean desk = DeskPath.holds(path);
        Language language = RequestLanguage.ofResponse(path, request.acceptLanguage());
        if (type == ProblemType.INTERNAL_ERROR) {
            // classes and lines, never the message: it may repeat input
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
        List<ParameterError> errors = ProblemTyping.errors(context.cause);
        if (!errors.isEmpty()) {
            builder.with("errors", desk ? localized(errors, language) : errors);
        }
        if (desk) {
            builder.withHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        }
        if (type == ProblemType.UNAUTHORIZED) {
            builder.withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (type == ProblemType.UNAVAILABLE) {
            builder.withHeader(HttpHeaders.RETRY_AFTER, Integer.toString(RETRY_AFTER));
        }
        if (type == ProblemType.UNAUTHORIZED) {
            // RFC 9110, section 15.5.2.
            builder.withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (context.cause instanceof MethodNotAllowedException method) {
            builder.withHeader(HttpHeaders.ALLOW, method.allowed());
        }
        problem.getHeaders().forEach(builder::withHeader);
        return builder.build();
    }

    /** Errors for the desk: the rule, and its text in the reader's language. */
    private List<MemberError> localized(List<ParameterError> errors, Language language) {
        return errors.stream()
                .map(
                        error ->
                                new MemberError(
                                        error.parameter(),
                                        rules.told(error.rule()),
                                        rules.message(error.rule(), language)))
                .toList();
    }
}
