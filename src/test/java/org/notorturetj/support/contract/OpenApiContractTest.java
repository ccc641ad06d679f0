package org.notorturetj.support.contract;

import java.net.URI;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenApiContractTest {
    private static final String DOCUMENT =
            """
            {"openapi": "3.1.0",
             "paths": {"/v1/{lang}/lines": {"get": {"responses": {
               "200": {"description": "OK", "headers": {"ETag": {}},
                       "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Lines"}}}},
               "404": {"description": "no",
                       "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}}}}}},
             "components": {"schemas": {
               "Lines": {"type": "object", "required": ["items"],
                         "properties": {"items": {"type": "array", "items": {"$ref": "#/components/schemas/Line"}},
                                        "links": {"type": "object", "additionalProperties": {"type": "string"}}}},
               "Line": {"type": "object", "required": ["id"],
                        "properties": {"id": {"type": "string"}, "at": {"type": "string", "format": "date-time"}}},
               "Problem": {"type": "object", "required": ["type"], "properties": {"type": {"type": "string"}}}}}}
            """;

    private static final OpenApiContract.Request GET = get("/v1/tg/lines");

    @Test
    void a_documented_response_has_no_violations() throws Exception {
        assertThat(violations(200, "{\"items\":[{\"id\":\"a\"}],\"links\":{\"any\":\"name\"}}"))
                .isEmpty();
    }

    @Test
    void an_unknown_member_of_a_nested_object_is_a_violation() throws Exception {
        assertThat(violations(200, "{\"items\":[{\"id\":\"a\",\"draft\":true}]}"))
                .singleElement()
                .asString()
                .contains("draft");
    }

    @Test
    void a_missing_member_and_a_wrong_type_are_violations() throws Exception {
        assertThat(violations(200, "{\"items\":[{}]}")).hasSize(1);
        assertThat(violations(200, "{\"items\":[{\"id\":1}]}")).hasSize(1);
    }

    @Test
    void an_invalid_format_is_a_violation() throws Exception {
        assertThat(violations(200, "{\"items\":[{\"id\":\"a\",\"at\":\"yesterday\"}]}")).hasSize(1);
    }

    @Test
    void an_undocumented_status_is_a_violation() throws Exception {
        assertThat(violations(500, "{}")).containsExactly("status 500 is not documented");
    }

    @Test
    void a_wrong_media_type_is_a_violation() throws Exception {
        var html = new Sent(404, "text/html", Map.of(), "<h1>no</h1>");
        assertThat(contract().violations(GET, html))
                .containsExactly("media type text/html is not documented");
    }

    @Test
    void a_missing_documented_header_is_a_violation() throws Exception {
        var bare = new Sent(200, "application/json", Map.of(), "{\"items\":[]}");
        assertThat(contract().violations(GET, bare))
                .containsExactly("the documented header ETag is missing");
    }

    @Test
    void a_response_of_an_undocumented_path_is_a_violation_unless_it_is_a_problem()
            throws Exception {
        var address = get("/v1/tg/secrets");
        var found = new Sent(200, "application/json", Map.of(), "{}");
        var problem = new Sent(404, "application/problem+json", Map.of(), "{\"type\":\"/p\"}");
        assertThat(contract().violations(address, found)).isNotEmpty();
        assertThat(contract().violations(address, problem)).isEmpty();
    }

    private static List<String> violations(int status, String body) throws Exception {
        var sent = new Sent(status, "application/json", Map.of("ETag", "\"a\""), body);
        return contract().violations(GET, sent);
    }

    private static OpenApiContract.Request get(String path) {
        return new OpenApiContract.Request("GET", URI.create(path));
    }

    private static OpenApiContract contract() throws Exception {
        return new OpenApiContract(DOCUMENT);
    }

    private record Sent(int status, String mediaType, Map<String, String> headers, String text)
            implements OpenApiContract.Response {
        @Override
        public @Nullable String header(String name) {
            return headers.get(name);
        }
    }
}
