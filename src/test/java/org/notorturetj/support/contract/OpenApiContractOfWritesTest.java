package org.notorturetj.support.contract;

import java.net.URI;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The contract check for writes: the right operation, and the request body. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenApiContractOfWritesTest {
    private static final String DOCUMENT =
            """
            {"openapi": "3.1.0",
             "paths": {"/desk/v1/notes/{id}": {
               "get": {"responses": {
                 "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Note"}}}},
                 "405": {"headers": {"Allow": {}}, "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/DeskProblem"}}}}}},
               "put": {
                 "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Note"}}}},
                 "responses": {"204": {"headers": {"ETag": {}}},
                               "428": {"content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/DeskProblem"}}}}}},
               "delete": {"responses": {"204": {}}}}},
             "components": {"schemas": {
               "Note": {"type": "object", "required": ["text"], "properties": {"text": {"type": "string"}}},
               "DeskProblem": {"type": "object", "required": ["type"], "properties": {"type": {"type": "string"}}}}}}
            """;

    private static final Sent KEPT = new Sent(204, "", Map.of("ETag", "\"2\""), "");

    @Test
    void each_method_is_checked_against_its_own_operation() throws Exception {
        assertThat(violations("PUT", "{\"text\":\"a\"}", KEPT)).isEmpty();
        assertThat(violations("DELETE", null, KEPT)).isEmpty();
        assertThat(violations("GET", null, KEPT)).containsExactly("status 204 is not documented");
    }

    @Test
    void headers_and_bodies_are_checked_there_too() throws Exception {
        var untagged = new Sent(204, "", Map.of(), "");
        var withBody = new Sent(204, "text/plain", Map.of("ETag", "\"2\""), "done");

        assertThat(violations("PUT", null, untagged))
                .containsExactly("the documented header ETag is missing");
        assertThat(violations("PUT", null, withBody)).containsExactly("a body is not documented");
    }

    @Test
    void an_accepted_body_must_be_documented() throws Exception {
        assertThat(violations("PUT", "{\"text\":\"a\",\"draft\":true}", KEPT))
                .singleElement()
                .asString()
                .contains("accepted", "draft");
        assertThat(violations("DELETE", "{\"text\":\"a\"}", KEPT))
                .containsExactly("a body is accepted that is not documented");
    }

    @Test
    void null_is_a_member_that_is_absent() throws Exception {
        String document =
                DOCUMENT.replace(
                        "\"properties\": {\"text\"",
                        "\"properties\": {\"by\": {\"type\": \"string\"}, \"text\"");
        var judge = new OpenApiContract(document);

        assertThat(judge.violations(put("{\"text\":\"a\",\"by\":null}"), KEPT)).isEmpty();
        assertThat(judge.violations(put("{\"text\":null}"), KEPT))
                .singleElement()
                .asString()
                .contains("text");
    }

    private static OpenApiContract.Request put(String body) {
        return new OpenApiContract.Request("PUT", URI.create("/desk/v1/notes/1"), body);
    }

    @Test
    void a_rejected_body_may_be_anything() throws Exception {
        assertThat(violations("PUT", "{\"draft\":true}", problem(428))).isEmpty();
    }

    @Test
    void an_unsupported_method_is_rejected_as_documented() throws Exception {
        var refused =
                new Sent(
                        405,
                        "application/problem+json",
                        Map.of("Allow", "GET"),
                        "{\"type\":\"/p\"}");

        assertThat(violations("PATCH", null, refused)).isEmpty();
        assertThat(violations("PATCH", null, problem(405)))
                .containsExactly("the documented header Allow is missing");
        assertThat(violations("PATCH", null, KEPT)).isNotEmpty();
    }

    @Test
    void an_undocumented_desk_response_is_a_violation() throws Exception {
        var address = new OpenApiContract.Request("POST", URI.create("/desk/v1/secrets"));
        var judge = new OpenApiContract(DOCUMENT);

        assertThat(judge.violations(address, KEPT)).isNotEmpty();
        assertThat(judge.violations(address, problem(404))).isEmpty();
        assertThat(judge.violations(address, new Sent(404, "text/html", Map.of(), "no")))
                .isNotEmpty();
    }

    private static List<String> violations(String method, @Nullable String body, Sent response)
            throws Exception {
        var request = new OpenApiContract.Request(method, URI.create("/desk/v1/notes/0abc"), body);
        return new OpenApiContract(DOCUMENT).violations(request, response);
    }

    private static Sent problem(int status) {
        return new Sent(status, "application/problem+json", Map.of(), "{\"type\":\"/p\"}");
    }

    private record Sent(int status, String mediaType, Map<String, String> headers, String text)
            implements OpenApiContract.Response {
        @Override
        public @Nullable String header(String name) {
            return headers.get(name);
        }
    }
}
