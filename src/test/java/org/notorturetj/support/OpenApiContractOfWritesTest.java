package org.notorturetj.support;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import static org.assertj.core.api.Assertions.assertThat;

/** The judge where something is changed: each method by its own operation, and what was sent. */
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
    void each_method_is_judged_by_its_own_operation() throws Exception {
        assertThat(faults("PUT", "{\"text\":\"a\"}", KEPT)).isEmpty();
        assertThat(faults("DELETE", null, KEPT)).isEmpty();
        assertThat(faults("GET", null, KEPT)).containsExactly("status 204 is not documented");
    }

    @Test
    void headers_and_bodies_are_judged_there_too() throws Exception {
        var untagged = new Sent(204, "", Map.of(), "");
        var talkative = new Sent(204, "text/plain", Map.of("ETag", "\"2\""), "done");

        assertThat(faults("PUT", null, untagged))
                .containsExactly("the documented header ETag is missing");
        assertThat(faults("PUT", null, talkative)).containsExactly("a body is not documented");
    }

    @Test
    void what_is_accepted_must_be_documented() throws Exception {
        assertThat(faults("PUT", "{\"text\":\"a\",\"draft\":true}", KEPT))
                .singleElement()
                .asString()
                .contains("accepted", "draft");
        assertThat(faults("DELETE", "{\"text\":\"a\"}", KEPT))
                .containsExactly("a body is accepted that is not documented");
    }

    @Test
    void what_is_refused_may_be_anything() throws Exception {
        assertThat(faults("PUT", "{\"draft\":true}", problem(428))).isEmpty();
    }

    @Test
    void a_method_that_the_path_has_not_is_refused_as_documented() throws Exception {
        var refused =
                new Sent(
                        405,
                        "application/problem+json",
                        Map.of("Allow", "GET"),
                        "{\"type\":\"/p\"}");

        assertThat(faults("PATCH", null, refused)).isEmpty();
        assertThat(faults("PATCH", null, problem(405)))
                .containsExactly("the documented header Allow is missing");
        assertThat(faults("PATCH", null, KEPT)).isNotEmpty();
    }

    @Test
    void an_answer_below_the_desk_that_is_not_documented_is_a_fault() throws Exception {
        var address = new OpenApiContract.Request("POST", URI.create("/desk/v1/secrets"));
        var judge = new OpenApiContract(DOCUMENT);

        assertThat(judge.faults(address, KEPT)).isNotEmpty();
        assertThat(judge.faults(address, problem(404))).isEmpty();
        assertThat(judge.faults(address, new Sent(404, "text/html", Map.of(), "no"))).isNotEmpty();
    }

    private static List<String> faults(String method, @Nullable String body, Sent answer)
            throws Exception {
        var request = new OpenApiContract.Request(method, URI.create("/desk/v1/notes/0abc"), body);
        return new OpenApiContract(DOCUMENT).faults(request, answer);
    }

    private static Sent problem(int status) {
        return new Sent(status, "application/problem+json", Map.of(), "{\"type\":\"/p\"}");
    }

    private record Sent(int status, String mediaType, Map<String, String> headers, String text)
            implements OpenApiContract.Answer {
        @Override
        public @Nullable String header(String name) {
            return headers.get(name);
        }
    }
}
