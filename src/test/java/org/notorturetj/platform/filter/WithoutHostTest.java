package org.notorturetj.platform.filter;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.contract.Contract;
import org.notorturetj.signer.Signer;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.http.RawConnection;
import org.notorturetj.support.http.RawReply;
import org.notorturetj.support.log.ErrorLog;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.support.http.Problems.assertProblem;

/** Load balancers ask with HTTP/1.0 and name no host; others name what is none. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class WithoutHostTest {
    private static final List<String> METHODS = List.of("GET", "HEAD", "OPTIONS", "POST", "DELETE");

    @Inject Signer signer;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @BeforeEach
    void sign() {
        signer.catchUp();
    }

    @ParameterizedTest
    @EnumSource
    void no_operation_needs_one(Contract contract) throws IOException {
        List<String> faults = new ArrayList<>();
        try (var log = new ErrorLog()) {
            for (var paths = contract.current().path("paths").fieldNames(); paths.hasNext(); ) {
                String path = paths.next().replace("{lang}", "tg").replaceAll("\\{[a-z0-9]+}", "1");
                for (String method : METHODS) {
                    int status = status(method + " " + path + " HTTP/1.0\r\n\r\n");
                    if (status == ProblemType.INTERNAL_ERROR.status()) {
                        faults.add(method + " " + path);
                    }
                }
            }
            assertThat(log.lines()).isEmpty();
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void the_answer_is_that_of_any_other_request() throws IOException {
        assertThat(status("GET /v1/tg/hotlines HTTP/1.0\r\n\r\n")).isEqualTo(200);
        assertThat(status("GET /v1/tj/home HTTP/1.0\r\n\r\n")).isEqualTo(308);
        assertThat(status("GET /v1 HTTP/1.0\r\n\r\n")).isEqualTo(200);
        assertThat(status("GET /v1/tg/nothing HTTP/1.0\r\n\r\n")).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a:b", "[", "a/../b", "?", "%zz", "a:99999999", "\u00ff"})
    void a_host_that_is_none_is_refused(String host) throws IOException {
        for (String version : List.of("1.0", "1.1")) {
            for (String path : List.of("/v1/tj/home", "/v1", "/desk/v1/documents", "/docs")) {
                String head = "GET " + path + " HTTP/" + version + "\r\nConnection: close\r\n";
                assertThat(status(head + "Host: " + host + "\r\n\r\n")).isLessThan(500);
            }
        }
    }

    /** For the framework it ends a parameter, for whoever wrote it it is a letter of a value. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/tg/articles?limit=1;",
                "/v1/tg/articles?limit=1;cursor=a",
                "/v1/tg/hotlines?;",
                "/v1/resolve?url=https://example.org/a;b",
                "/desk/v1/documents?type=article;limit=1"
            })
    void a_query_with_a_semicolon_has_one_meaning_or_none(String address) {
        assertProblem(
                given().urlEncodingEnabled(false).get(address),
                ProblemType.MALFORMED_REQUEST,
                "cursor=a");
        String escaped = address.replace(";", "%3B");
        assertThat(given().urlEncodingEnabled(false).get(escaped).statusCode()).isIn(400, 401, 404);
    }

    private int status(String request) throws IOException {
        try (RawConnection connection = RawConnection.to(port)) {
            return RawReply.of(connection.text(request).everything()).status();
        }
    }
}
