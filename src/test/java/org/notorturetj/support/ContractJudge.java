package org.notorturetj.support;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.config.RedirectConfig;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
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

/**
 * Stands behind every REST Assured request of every {@code @QuarkusTest}: no redirection is
 * followed, and an answer that the served OpenAPI document does not promise fails the test: the
 * desk's document for what lies below {@code /desk}, the public one for the rest.
 */
public class ContractJudge implements QuarkusTestBeforeEachCallback {
    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        RestAssured.config =
                RestAssured.config()
                        .redirect(RedirectConfig.redirectConfig().followRedirects(false));
        RestAssured.replaceFiltersWith(new Judge());
    }

    private static final class Judge implements Filter {
        /** One for each server: a test profile starts another. */
        private static final Map<URI, OpenApiContract> CONTRACTS = new ConcurrentHashMap<>();

        @Override
        public Response filter(
                FilterableRequestSpecification request,
                FilterableResponseSpecification expected,
                FilterContext context) {
            Response response = context.next(request, expected);
            URI uri = URI.create(request.getURI());
            List<String> faults =
                    contract(uri)
                            .faults(
                                    new OpenApiContract.Request(
                                            request.getMethod(), uri, body(request)),
                                    new Received(response));
            if (!faults.isEmpty()) {
                throw new AssertionError(
                        request.getMethod()
                                + " "
                                + request.getURI()
                                + " breaks the contract: "
                                + String.join("; ", faults)
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

    private record Received(Response response) implements OpenApiContract.Answer {
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
