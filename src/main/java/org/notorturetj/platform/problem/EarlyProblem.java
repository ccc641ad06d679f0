package org.notorturetj.platform.problem;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.http.CachePolicy;
import org.notorturetj.platform.http.DeskPath;
import org.notorturetj.platform.http.RequestLanguage;
import org.notorturetj.platform.text.Phrase;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** Sends a problem from a Vert.x filter, before JAX-RS, in the same form. */
@ApplicationScoped
public class EarlyProblem {
    private static final Logger LOG = Logger.getLogger(EarlyProblem.class);

    private static final String FORM = "org.notorturetj.refused-form";

    private final ProblemTexts texts;

    EarlyProblem(ProblemTexts texts) {
        this.texts = texts;
    }

    /** The problem that a status stands for, where nothing else is known. */
    public static ProblemType ofStatus(int status) {
        return ProblemTyping.ofStatus(status);
    }

    /**
     * Logs a failure without its message, which may repeat what somebody sent, and sends a problem.
     */
    public void sendInternalError(RoutingContext context, @Nullable Throwable failure) {
        LOG.errorf(
                "Internal error: %s",
                failure == null ? "no cause" : MessageFreeTrace.withoutMessages(failure));
        send(context, ProblemType.INTERNAL_ERROR);
    }

    /**
     * Sends a problem; but a form that somebody sent who has signed in, once it was read, goes on,
     * and is refused where it can be shown with all that was typed in it.
     */
    public void refuse(RoutingContext context, ProblemType type) {
        if (DeskPath.isPage(path(context))
                && context.body().buffer() != null
                && context.request().headers().contains(HttpHeaders.COOKIE)) {
            context.put(FORM, type).next();
        } else {
            send(context, type);
        }
    }

    /** Why a form that went on is to be refused. */
    public static Optional<ProblemType> ofForm(RoutingContext context) {
        return Optional.ofNullable(context.get(FORM));
    }

    /** Sends a problem in the language of the request. */
    public Future<Void> send(RoutingContext context, ProblemType type) {
        String path = path(context);
        Language language =
                RequestLanguage.ofResponse(
                        path, context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        if (DeskPath.holds(path)) {
            context.response().putHeader("Vary", "Accept-Language");
        }
        boolean page = DeskPath.isPage(path) && isForBrowser(context);
        boolean form = HttpMethod.POST.equals(context.request().method());
        Buffer body = page ? page(type, language, form) : problem(type, language);
        if (context.request().version() == null) {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        return context.response()
                .setStatusCode(type.status())
                // Vert.x leaves it out of the answer to a HEAD
                .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()))
                .putHeader(
                        HttpHeaders.CONTENT_TYPE,
                        page ? "text/html;charset=UTF-8" : HttpProblem.MEDIA_TYPE.toString())
                .putHeader(HttpHeaders.CACHE_CONTROL, CachePolicy.PROBLEM)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .end(body);
    }

    private static boolean isForBrowser(RoutingContext context) {
        String accept = context.request().getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("text/html");
    }

    private Buffer problem(ProblemType type, Language language) {
        return new JsonObject()
                .put("type", type.reference())
                .put("status", type.status())
                .put("title", texts.title(type, language))
                .put("detail", texts.detail(type, language))
                .toBuffer();
    }

    /** The same where somebody reads it in a browser, which still has a form that was not read. */
    private Buffer page(ProblemType type, Language language, boolean form) {
        String title = texts.title(type, language);
        return Buffer.buffer(
                """
                <!DOCTYPE html>
                <html lang="%s"><meta charset="utf-8"><title>%s</title>
                <link rel="stylesheet" href="/desk/desk.css">
                <main><h1>%s</h1><p>%s</p>%s<p><a href="/desk/">←</a></p></main></html>
                """
                        .formatted(
                                language.tag(),
                                title,
                                title,
                                texts.detail(type, language),
                                form ? "<p>" + Phrase.FORM_IS_KEPT.in(language) + "</p>" : ""));
    }

    /** The path as sent if it cannot be normalized: that may be what the problem is about. */
    private static String path(RoutingContext context) {
        try {
            return context.normalizedPath();
        } catch (IllegalArgumentException malformed) {
            String sent = context.request().path();
            return sent == null ? "" : sent;
        }
    }
}
