package org.notorturetj.platform.problem;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.http.CachePolicy;
import org.notorturetj.platform.http.DeskPath;
import org.notorturetj.platform.http.RequestLanguage;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** Sends a problem from a Vert.x filter, before JAX-RS, in the same form. */
@ApplicationScoped
public class EarlyProblem {
    private final ProblemTexts texts;

    EarlyProblem(ProblemTexts texts) {
        this.texts = texts;
    }

    /** Sends a problem in the language of the request. */
    public Future<Void> send(RoutingContext context, ProblemType type) {
        String path = context.normalizedPath();
        Language language =
                RequestLanguage.ofResponse(
                        path, context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        if (DeskPath.holds(path)) {
            context.response().putHeader("Vary", "Accept-Language");
        }
        var problem =
                new JsonObject()
                        .put("type", type.reference())
                        .put("status", type.status())
                        .put("title", texts.title(type, language))
                        .put("detail", texts.detail(type, language));
        return context.response()
                .setStatusCode(type.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, HttpProblem.MEDIA_TYPE.toString())
                .putHeader(HttpHeaders.CACHE_CONTROL, CachePolicy.PROBLEM)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .end(problem.toBuffer());
    }
}
