package org.notorturetj.support.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.notorturetj.support.http.Codings;
import org.notorturetj.support.http.RequestClients;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.config.LogConfig;
import io.restassured.config.RedirectConfig;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;

/**
 * Checks every REST Assured request of every {@code @QuarkusTest}: redirects are not followed, and
 * a response that violates the served OpenAPI document fails the test. Paths below {@code /desk}
 * are checked against the desk's document, all others against the public one.
 */
public class ContractJudge implements QuarkusTestBeforeEachCallback {
    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        var config = RestAssured.config();
        RestAssured.config =
                config.redirect(RedirectConfig.redirectConfig().followRedirects(false))
                        .logConfig(unformatted())
                        .httpClient(RequestClients.config());
        RestAssured.replaceFiltersWith(new Judge());
    }

    /**
     * What a failed test prints of its exchanges, without formatting each of all others. Quarkus
     * would set its own after this: microprofile-config.properties keeps it from that.
     */
    private static LogConfig unformatted() {
        return LogConfig.logConfig()
                .enablePrettyPrinting(false)
                .enableLoggingOfRequestAndResponseIfValidationFails();
    }

    private static final class Judge implements Filter {
        /** One per server, since a test profile starts another one. */
        private static final Map<URI, OpenApiContract> CONTRACTS = new ConcurrentHashMap<>();

        @Override
        public Response filter(
                FilterableRequestSpecification request,
                FilterableResponseSpecification expected,
                FilterContext context) {
            Response response = context.next(request, expected);
            URI uri = URI.create(request.getURI());
            List<String> violations =
                    contract(uri)
                            .violations(
                                    new OpenApiContract.Request(
                                            request.getMethod(), uri, body(request)),
                                    new Received(response));
            if (!violations.isEmpty()) {
                throw new AssertionError(
                        request.getMethod()
                                + " "
                                + request.getURI()
                                + " breaks the contract: "
                                + String.join("; ", violations)
                                + System.lineSeparator()
                                + new Received(response).text());
            }
            return response;
        }

        private static OpenApiContract contract(URI uri) {
            String document = uri.getPath().startsWith("/desk") ? "/desk/openapi" : "/openapi";
            return CONTRACTS.computeIfAbsent(uri.resolve(document + "?format=json"), Judge::read);
        }

        private static @Nullable String body(FilterableRequestSpecification request) {
            return request.getBody() instanceof String text ? text : null;
        }

        private static OpenApiContract read(URI address) {
            try {
                return new OpenApiContract(
                        HttpClient.newHttpClient()
                                .send(
                                        HttpRequest.newBuilder(address).build(),
                                        HttpResponse.BodyHandlers.ofString())
                                .body());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private record Received(Response response) implements OpenApiContract.Response {
        @Override
        public int status() {
            return response.statusCode();
        }

        @Override
        public String mediaType() {
            return Objects.requireNonNullElse(response.contentType(), "")
                    .replaceFirst(";.*", "")
                    .strip();
        }

        @Override
        public @Nullable String header(String name) {
            return response.header(name);
        }

        @Override
        public String text() {
            return new String(
                    Codings.decoded(response.asByteArray(), response.header("Content-Encoding")),
                    StandardCharsets.UTF_8);
        }
    }
}
