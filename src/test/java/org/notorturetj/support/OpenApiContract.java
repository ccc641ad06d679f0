package org.notorturetj.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The OpenAPI document as a judge: says of an answer what the document does not promise. It is
 * stricter than a client may be, and closes every object that has named members, so that a member
 * nobody described is noticed.
 */
final class OpenApiContract {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    registry ->
                            registry.schemaRegistryConfig(
                                    SchemaRegistryConfig.builder()
                                            .formatAssertionsEnabled(true)
                                            .build()));

    private final JsonNode document;
    private final JsonNode schemas;
    private final Map<Pattern, JsonNode> paths = new TreeMap<>(literalsFirst());
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

    OpenApiContract(String json) throws java.io.IOException {
        // JSON Schema knows $defs, not components.
        document = JSON.readTree(json.replace("#/components/schemas/", "#/$defs/"));
        schemas = document.path("components").path("schemas");
        close(schemas);
        document.path("paths")
                .properties()
                .forEach(path -> paths.put(pattern(path.getKey()), path.getValue()));
    }

    private static Comparator<Pattern> literalsFirst() {
        return Comparator.comparing((Pattern path) -> path.pattern().contains("[^/]+"))
                .thenComparing(Pattern::pattern);
    }

    private static Pattern pattern(String path) {
        return Pattern.compile(path.replaceAll("\\{[a-z0-9]+}", "[^/]+"));
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(OpenApiContract::close);
    }

    /** What is wrong with an answer; empty when the document promises it. */
    List<String> faults(Request request, Answer answer) {
        URI uri = request.uri();
        Optional<JsonNode> path =
                paths.entrySet().stream()
                        .filter(entry -> entry.getKey().matcher(uri.getRawPath()).matches())
                        .map(Map.Entry::getValue)
                        .findFirst();
        if (path.isEmpty()) {
            return outside(request.method(), uri.getRawPath(), answer);
        }
        if ("OPTIONS".equals(request.method())) {
            return List.of();
        }
        JsonNode operation = operation(path.get(), request.method());
        JsonNode responses = operation.path("responses");
        String status = Integer.toString(answer.status());
        if (!responses.has(status)) {
            return List.of("status " + status + " is not documented");
        }
        JsonNode response = resolved(responses.path(status));
        List<String> faults = new ArrayList<>();
        response.path("headers")
                .fieldNames()
                .forEachRemaining(
                        name -> {
                            if (answer.header(name) == null) {
                                faults.add("the documented header " + name + " is missing");
                            }
                        });
        faults.addAll(content(request.method(), response.path("content"), answer));
        if (answer.status() < 300) {
            faults.addAll(accepted(operation, request));
        }
        return faults;
    }

    /** The operation of a method; for a method that the path has not, one that says so. */
    private static JsonNode operation(JsonNode path, String method) {
        String name = "HEAD".equals(method) ? "get" : method.toLowerCase(Locale.ROOT);
        return path.has(name) ? path.path(name) : path.path(path.fieldNames().next());
    }

    /** What the server takes, the document must describe too, or nobody could know it. */
    private List<String> accepted(JsonNode operation, Request request) {
        JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
        String body = request.body();
        boolean ignored = request.method().matches("GET|HEAD");
        if (body == null || body.isEmpty() || ignored) {
            return List.of();
        }
        return schema.isMissingNode()
                ? List.of("a body is accepted that is not documented")
                : body(schema.toString(), body).stream()
                        .map(fault -> "accepted in the body: " + fault)
                        .toList();
    }

    /** Responses that many operations share stand once, among the components. */
    private JsonNode resolved(JsonNode response) {
        return response.has("$ref")
                ? document.at(response.get("$ref").textValue().substring(1))
                : response;
    }

    /** The document describes no such path: it must be nobody's, and say so as a problem. */
    private List<String> outside(String method, String path, Answer answer) {
        if (!path.matches("/(v1|problems|desk(?!/openapi)).*")) {
            return List.of();
        }
        if (answer.status() == 308) {
            return List.of();
        }
        if (answer.status() < 400 || !"application/problem+json".equals(answer.mediaType())) {
            return List.of("the path is not documented and does not answer with a problem");
        }
        String schema = path.startsWith("/desk") ? "DeskProblem" : "Problem";
        return "HEAD".equals(method)
                ? List.of()
                : body("{\"$ref\":\"#/$defs/" + schema + "\"}", answer.text());
    }

    private List<String> content(String method, JsonNode content, Answer answer) {
        if (content.isMissingNode()) {
            return answer.text().isEmpty() ? List.of() : List.of("a body is not documented");
        }
        if (!content.has(answer.mediaType())) {
            return List.of("media type " + answer.mediaType() + " is not documented");
        }
        boolean json = answer.mediaType().matches("application/([a-z]+\\+)?json");
        return "HEAD".equals(method) || !json
                ? List.of()
                : body(content.path(answer.mediaType()).path("schema").toString(), answer.text());
    }

    private List<String> body(String schema, String json) {
        return compiled
                .computeIfAbsent(schema, this::compile)
                .validate(json, InputFormat.JSON)
                .stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    private Schema compile(String schema) {
        try {
            ObjectNode root = (ObjectNode) JSON.readTree(schema);
            root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
            root.set("$defs", schemas);
            return SCHEMAS.getSchema(root.toString(), InputFormat.JSON);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /**
     * The parts of a request that are judged.
     *
     * @param body the text that was sent, if it was one
     */
    record Request(String method, URI uri, @Nullable String body) {
        Request(String method, URI uri) {
            this(method, uri, null);
        }
    }

    /** The parts of an answer that are judged. */
    interface Answer {
        int status();

        /** Without parameters; empty when there is none. */
        String mediaType();

        @Nullable String header(String name);

        /** The body, decoded. */
        String text();
    }
}
