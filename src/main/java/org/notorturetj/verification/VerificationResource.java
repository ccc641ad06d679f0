package org.notorturetj.verification;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.verification.PastedText;
import org.notorturetj.api.verification.Verification;
import org.notorturetj.api.verification.VerificationApi;
import org.notorturetj.platform.http.Browsers;
import org.notorturetj.platform.http.CachePolicy;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Answers in JSON, or with a page for people. No answer is kept anywhere. */
@PermitAll
class VerificationResource implements VerificationApi {
    /** Comparisons at one time: each takes some milliseconds of a processor. */
    private static final int AT_ONCE = 2;

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Semaphore slots = new Semaphore(AT_ONCE);
    private final VerifyText texts;
    private final VerifyAddress addresses;
    private final VerificationPage page;
    private final ObjectMapper json;

    @Context HttpHeaders headers;

    VerificationResource(
            VerifyText texts, VerifyAddress addresses, VerificationPage page, ObjectMapper json) {
        this.texts = texts;
        this.addresses = addresses;
        this.page = page;
        this.json = json;
    }

    @Override
    public Response address(@Nullable String url) {
        if (url == null && Browsers.wantPage(headers)) {
            return page(page.form(language()));
        } else if (url == null) {
            throw new ProblemException(ProblemType.BAD_PARAMETER, "url", Rule.REQUIRED);
        }
        return answer(addresses.verify(url));
    }

    @Override
    public Response text(PastedText pasted) {
        return answer(inTurn(() -> texts.verify(pasted.text())));
    }

    private Verification inTurn(Supplier<Verification> work) {
        try {
            if (!slots.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ProblemException(ProblemType.UNAVAILABLE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(ProblemType.UNAVAILABLE);
        }
        try {
            return work.get();
        } finally {
            slots.release();
        }
    }

    private Response answer(Verification verification) {
        if (Browsers.wantPage(headers)) {
            return page(page.of(verification, language()));
        }
        try {
            return sent(json.writeValueAsBytes(verification), MediaType.APPLICATION_JSON_TYPE);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer cannot be written", e);
        }
    }

    private Response page(String html) {
        return sent(
                html.getBytes(StandardCharsets.UTF_8),
                MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
    }

    private Response sent(byte[] body, MediaType type) {
        return Response.ok(body, type)
                .header(HttpHeaders.CACHE_CONTROL, CachePolicy.PROBLEM)
                .header(HttpHeaders.CONTENT_LANGUAGE, language().tag())
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .build();
    }

    private Language language() {
        return Browsers.language(headers);
    }
}
