package org.notorturetj.support.contract;

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
import org.notorturetj.platform.http.DeskPath;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;

/**
 * Checks responses against the OpenAPI document. Stricter than a client may be: it closes every
 * object with named members, so that undocumented members are noticed.
 */
public final class OpenApiContract {
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

    /** Reads a document that a server gives out, in JSON. */
    public OpenApiContract(String json) throws java.io.IOException {
        // JSON Schema uses $defs, not components.
        document = JSON.readTree(json.replace("#/components/schemas/", "#/$defs/"));
        schemas = document.path("components").path("schemas");
        close(schemas);
        document.path("paths")
                .properties()
                .forEach(path -> paths.put(pattern(path.getKey()), path.getValue()));
    }

    private static Comparator<Pattern> literalsFirst() {
        // where two match, the one with fewer parameters is meant
        return Comparator.comparing(
                        (Pattern path) -> path.pattern().split("\\[\\^/]\\+", -1).length)
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

    /** The violations of the document by a response; empty if there are none. */
    public List<String> violations(Request request, Response actual) {
        URI uri = request.uri();
        if (DeskPath.isPage(uri.getRawPath()) || uri.getRawPath().startsWith("/read/media/")) {
            return List.of(); // for people, and in no contract
        }
        Optional<JsonNode> path =
                paths.entrySet().stream()
                        .filter(entry -> entry.getKey().matcher(uri.getRawPath()).matches())
                        .map(Map.Entry::getValue)
                        .findFirst();
        if (path.isEmpty()) {
            return undocumentedPath(request.method(), uri.getRawPath(), actual);
        }
        if ("OPTIONS".equals(request.method())) {
            return List.of();
        }
        JsonNode operation = operation(path.get(), request.method());
        JsonNode responses = operation.path("responses");
        String status = Integer.toString(actual.status());
        if (!responses.has(status)) {
            return List.of("status " + status + " is not documented");
        }
        JsonNode response = resolved(responses.path(status));
        List<String> violations = new ArrayList<>();
        response.path("headers")
                .fieldNames()
                .forEachRemaining(
                        name -> {
                            if (actual.header(name) == null) {
                                violations.add("the documented header " + name + " is missing");
                            }
                        });
        violations.addAll(content(request.method(), response.path("content"), actual));
        if (actual.status() < 300) {
            violations.addAll(acceptedBody(operation, request));
        }
        return violations;
    }

    /**
     * The operation of a method; if the path lacks the method, any operation, which documents the
     * error.
     */
    private static JsonNode operation(JsonNode path, String method) {
        String name = "HEAD".equals(method) ? "get" : method.toLowerCase(Locale.ROOT);
        return path.has(name) ? path.path(name) : path.path(path.fieldNames().next());
    }

    /** A body that the server accepts must be documented, or nobody could know it. */
    private List<String> acceptedBody(JsonNode operation, Request request) {
        JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
        String body = request.body();
        boolean ignored = request.method().matches("GET|HEAD");
        if (body == null || body.isEmpty() || ignored) {
            return List.of();
        }
        return schema.isMissingNode()
                ? List.of("a body is accepted that is not documented")
                : body(schema.toString(), withoutNulls(body)).stream()
                        .map(violation -> "accepted in the body: " + violation)
                        .toList();
    }

    /** In what is sent, null is a member that is absent (api/README.md). */
    private static String withoutNulls(String body) {
        try {
            JsonNode sent = JSON.readTree(body);
            removeNulls(sent);
            return sent.toString();
        } catch (JsonProcessingException e) {
            return body;
        }
    }

    private static void removeNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().removeIf(member -> member.getValue().isNull());
        }
        node.forEach(OpenApiContract::removeNulls);
    }

    /** Resolves a reference to a shared response. */
    private JsonNode resolved(JsonNode response) {
        return response.has("$ref")
                ? document.at(response.get("$ref").textValue().substring(1))
                : response;
    }

    /** The path is not documented: the response must be a problem. */
    private List<String> undocumentedPath(String method, String path, Response actual) {
        if (!path.matches("/(v1|feeds/|problems|desk(?!/openapi)).*")) {
            return List.of();
        }
        if (actual.status() == 308) {
            return List.of();
        }
        if (actual.status() < 400 || !"application/problem+json".equals(actual.mediaType())) {
            return List.of("the path is not documented and does not actual with a problem");
        }
        String schema = path.startsWith("/desk") ? "DeskProblem" : "Problem";
        return "HEAD".equals(method)
                ? List.of()
                : body("{\"$ref\":\"#/$defs/" + schema + "\"}", actual.text());
    }

    private List<String> content(String method, JsonNode content, Response actual) {
        if (content.isMissingNode()) {
            return actual.text().isEmpty() ? List.of() : List.of("a body is not documented");
        }
        if (!content.has(actual.mediaType())) {
            return List.of("media type " + actual.mediaType() + " is not documented");
        }
        boolean json = actual.mediaType().matches("application/([a-z]+\\+)?json");
        return "HEAD".equals(method) || !json
                ? List.of()
                : body(content.path(actual.mediaType()).path("schema").toString(), actual.text());
    }

    private List<String> body(String schema, String json) {
        if (!isJson(json)) {
            return List.of(
                    "no JSON, but \"" + json.substring(0, Math.min(json.length(), 80)) + "\"");
        }
        return compiled
                .computeIfAbsent(schema, this::compile)
                .validate(json, InputFormat.JSON)
                .stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    /** As a reader of JSON says: the validator throws what it cannot read. */
    private static boolean isJson(String text) {
        try {
            JSON.readTree(text);
            return true;
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private Schema compile(String schema) {
        try {
            ObjectNode root = (ObjectNode) JSON.readTree(schema);
            root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
            // not all: the validator keeps what it has read, and there are hundreds of schemas
            ObjectNode named = JSON.createObjectNode();
            addNamed(root, named);
            root.set("$defs", named);
            return SCHEMAS.getSchema(root.toString(), InputFormat.JSON);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Adds what a schema refers to, and what that refers to. */
    private void addNamed(JsonNode schema, ObjectNode named) {
        for (String reference : schema.findValuesAsText("$ref")) {
            String name = reference.substring(reference.lastIndexOf('/') + 1);
            if (!named.has(name)) {
                named.set(name, schemas.path(name));
                addNamed(schemas.path(name), named);
            }
        }
    }

    /**
     * The parts of a request that are checked.
     *
     * @param body the text that was sent, if it was one
     */
    public record Request(String method, URI uri, @Nullable String body) {
        public Request(String method, URI uri) {
            this(method, uri, null);
        }
    }

    /** The parts of a response that are checked. */
    public interface Response {
        int status();

        /** Without parameters; empty when there is none. */
        String mediaType();

        @Nullable String header(String name);

        /** The body, decoded. */
        String text();
    }
}
