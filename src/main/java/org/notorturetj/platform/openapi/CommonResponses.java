package org.notorturetj.platform.openapi;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Writes into the document what holds for every operation: validators, conditions, redirections,
 * problems. It stands in one place because it is one behaviour.
 */
final class CommonResponses {
    private static final String ETAG = "\"RBipO5YyvRpJIVL9\"";

    private static final Map<String, Shared> PROBLEMS =
            Map.of(
                    "400",
                    new Shared(
                            "BadRequest",
                            "A parameter is unknown, repeated or not valid, or the request cannot be read"),
                    "404",
                    new Shared("NotFound", "There is no such address, language or document"),
                    "405",
                    new Shared("MethodNotAllowed", "The address has other methods", "Allow"),
                    "406",
                    new Shared("NotAcceptable", "Accept leaves out the media type of the answer"),
                    "410",
                    new Shared("Gone", "Withdrawn or redacted: delete your copy"),
                    "412",
                    new Shared("PreconditionFailed", "If-Match names another representation"),
                    "413",
                    new Shared(
                            "ContentTooLarge",
                            "The request has a body of more than 16 KB; nothing here needs one"),
                    "500",
                    new Shared(
                            "InternalError",
                            "A fault of the server; nothing about the caller was recorded"),
                    "503",
                    new Shared(
                            "Unavailable",
                            "Temporarily not available: see Retry-After",
                            "Retry-After"));

    private static final Shared NOT_MODIFIED =
            new Shared(
                    "NotModified",
                    "If-None-Match names this representation",
                    "Cache-Control",
                    "ETag",
                    "Vary");

    private static final Shared MOVED =
            new Shared("Moved", "The document has another slug now", "Location");

    private static final Shared RESPELLED =
            new Shared("Respelled", "The path says tj; the language is tg", "Location");

    private static final List<String> ON_SUCCESS =
            List.of("Cache-Control", "Content-Language", "ETag", "Vary");

    private static final List<String> ON_FILE = List.of("Cache-Control", "ETag", "Vary");

    /** Files that are gone as soon as a record in them is removed. */
    private static final java.util.function.Predicate<String> HELD_RECORDS =
            java.util.regex.Pattern.compile("/v1/sync/(chunk|changes|update)/.*")
                    .asMatchPredicate();

    private static final Map<String, Header> HEADERS =
            Map.of(
                    "Allow",
                    header("The methods of the address", "GET, HEAD, OPTIONS"),
                    "Cache-Control",
                    header("How long the answer may be kept", "public, max-age=60"),
                    "Content-Digest",
                    header(
                            "SHA-256 of the bytes that are sent (RFC 9530)",
                            "sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:"),
                    "Content-Language",
                    header("The language that was really sent", "tg"),
                    "ETag",
                    header("Strong entity tag of exactly these bytes", ETAG),
                    "Location",
                    header("The address of now", "/v1/en/guides/arrested-or-detained"),
                    "Retry-After",
                    header("Seconds to wait before asking again", "5"),
                    "Vary",
                    header("What the answer depends on", "Accept-Encoding"));

    private CommonResponses() {}

    static void addTo(OpenAPI document) {
        Components components = document.getComponents();
        HEADERS.forEach(components::addHeader);
        PROBLEMS.values().forEach(shared -> components.addResponse(shared.name(), problem(shared)));
        components.addResponse(NOT_MODIFIED.name(), plain(NOT_MODIFIED));
        components.addResponse(MOVED.name(), plain(MOVED));
        components.addResponse(RESPELLED.name(), plain(RESPELLED));
        document.getPaths().getPathItems().forEach(CommonResponses::complete);
    }

    private static void complete(String path, PathItem item) {
        Operation operation = item.getGET();
        if (operation == null) {
            return;
        }
        APIResponse ok = operation.getResponses().getAPIResponse("200");
        ok.setDescription(operation.getSummary());
        boolean sync = path.startsWith("/v1/sync");
        boolean once = sync && path.contains("{since}");
        addHeaders(ok, once ? List.of("Cache-Control", "Vary") : sync ? ON_FILE : ON_SUCCESS);
        if (sync && (path.contains("/chunk/") || path.contains("/pack/"))) {
            addHeaders(ok, List.of("Content-Digest"));
            operation
                    .getResponses()
                    .addAPIResponse(
                            "206",
                            OASFactory.createAPIResponse()
                                    .description("The part that Range asks for")
                                    .content(ok.getContent()));
        }
        refer(operation, "304", NOT_MODIFIED);
        boolean slug = path.startsWith("/v1") && path.endsWith("{slug}");
        boolean document = slug || path.endsWith("{code}");
        if (slug) {
            refer(operation, "301", MOVED);
        }
        if (path.startsWith("/v1/{lang}")) {
            refer(operation, "308", RESPELLED);
        }
        for (var problem : new TreeMap<>(PROBLEMS).entrySet()) {
            boolean gone = "410".equals(problem.getKey());
            if (!gone || document || path.endsWith("/resolve") || HELD_RECORDS.test(path)) {
                refer(operation, problem.getKey(), problem.getValue());
            }
        }
    }

    private static void refer(Operation operation, String status, Shared shared) {
        APIResponse reference =
                OASFactory.createAPIResponse().ref("#/components/responses/" + shared.name());
        operation.getResponses().addAPIResponse(status, reference);
    }

    private static APIResponse problem(Shared shared) {
        Schema schema = OASFactory.createSchema().ref("#/components/schemas/Problem");
        return plain(shared)
                .content(
                        OASFactory.createContent()
                                .addMediaType(
                                        "application/problem+json",
                                        OASFactory.createMediaType().schema(schema)));
    }

    private static APIResponse plain(Shared shared) {
        APIResponse response = OASFactory.createAPIResponse().description(shared.description());
        addHeaders(response, shared.headers());
        return response;
    }

    private static void addHeaders(APIResponse response, List<String> names) {
        for (String name : names) {
            Header reference = OASFactory.createHeader().ref("#/components/headers/" + name);
            response.addHeader(name, reference);
        }
    }

    private static Header header(String description, String example) {
        return OASFactory.createHeader()
                .description(description)
                .schema(
                        OASFactory.createSchema()
                                .type(List.of(Schema.SchemaType.STRING))
                                .examples(List.of(example)));
    }

    /** A response that stands once in the document and is referred to by its name. */
    private record Shared(String name, String description, List<String> headers) {
        Shared(String name, String description, String... headers) {
            this(name, description, List.of(headers));
        }
    }
}
