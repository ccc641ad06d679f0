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
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.notorturetj.platform.http.NoStorePath;

/** Adds what all public operations share: validators, conditional requests, redirects, problems. */
final class PublicResponses {
    private static final String ETAG = "\"RBipO5YyvRpJIVL9\"";

    private static final Map<String, SharedResponse> PROBLEMS =
            Map.of(
                    "400",
                    new SharedResponse(
                            "BadRequest",
                            "A parameter is unknown, repeated or not valid, or the request cannot be read"),
                    "404",
                    new SharedResponse(
                            "NotFound", "There is no such address, language or document"),
                    "405",
                    new SharedResponse(
                            "MethodNotAllowed", "The address has other methods", "Allow"),
                    "406",
                    new SharedResponse(
                            "NotAcceptable", "Accept leaves out the media type of the answer"),
                    "410",
                    new SharedResponse("Gone", "Withdrawn or redacted: delete your copy"),
                    "412",
                    new SharedResponse(
                            "PreconditionFailed", "If-Match names another representation"),
                    "413",
                    new SharedResponse(
                            "ContentTooLarge", "The request has a body of more than 16 KB"),
                    "500",
                    new SharedResponse(
                            "InternalError",
                            "A fault of the server; nothing about the caller was recorded"),
                    "503",
                    new SharedResponse(
                            "Unavailable",
                            "Temporarily not available: see Retry-After",
                            "Retry-After"));

    private static final SharedResponse NOT_MODIFIED =
            new SharedResponse(
                    "NotModified",
                    "If-None-Match names this representation",
                    "Cache-Control",
                    "ETag",
                    "Vary");

    private static final SharedResponse MOVED =
            new SharedResponse("Moved", "The document has another slug now", "Location");

    private static final SharedResponse RESPELLED =
            new SharedResponse(
                    "Respelled",
                    "The path says tj, and the language is tg; or a last slash is missing",
                    "Location");

    private static final Map<String, SharedResponse> PAGES =
            Map.of(
                    "404",
                    new SharedResponse("NoSuchPage", "There is no such page, or no such language"),
                    "410",
                    new SharedResponse("GonePage", "Withdrawn or redacted: delete your copy"));

    private static final List<String> ON_SUCCESS =
            List.of("Cache-Control", "Content-Language", "Date", "ETag", "Vary");

    private static final List<String> ON_FILE = List.of("Cache-Control", "ETag", "Vary");

    private static final List<String> ON_MEDIA = List.of("Cache-Control", "Date", "ETag");

    /** Files that are gone once a record in them is removed. */
    private static final java.util.function.Predicate<String> HELD_RECORDS =
            java.util.regex.Pattern.compile("/v1/sync/(chunk|changes|update)/.*")
                    .asMatchPredicate();

    private static final Map<String, Header> HEADERS =
            Map.of(
                    "Allow",
                    SharedHeaders.header("The methods of the address", "GET, HEAD, OPTIONS"),
                    "Cache-Control",
                    SharedHeaders.header("How long the answer may be kept", "public, max-age=60"),
                    "Content-Digest",
                    SharedHeaders.header(
                            "SHA-256 of the bytes that are sent (RFC 9530)",
                            "sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:"),
                    "Content-Language",
                    SharedHeaders.header("The language that was really sent", "tg"),
                    "Date",
                    SharedHeaders.header(
                            "When it was sent (RFC 9110)", "Tue, 24 Nov 2026 09:30:00 GMT"),
                    "ETag",
                    SharedHeaders.header("Strong entity tag of exactly these bytes", ETAG),
                    "Location",
                    SharedHeaders.header(
                            "The address of now", "/v1/en/guides/arrested-or-detained"),
                    "Retry-After",
                    SharedHeaders.header("Seconds to wait before asking again", "5"),
                    "Vary",
                    SharedHeaders.header("What the answer depends on", "Accept-Encoding"));

    private PublicResponses() {}

    static void addTo(OpenAPI document) {
        Components components = document.getComponents();
        HEADERS.forEach(components::addHeader);
        PROBLEMS.values()
                .forEach(
                        shared -> components.addResponse(shared.name(), shared.problem("Problem")));
        PAGES.values().forEach(shared -> components.addResponse(shared.name(), shared.page()));
        components.addResponse(NOT_MODIFIED.name(), NOT_MODIFIED.plain());
        components.addResponse(MOVED.name(), MOVED.plain());
        components.addResponse(RESPELLED.name(), RESPELLED.plain());
        document.getPaths().getPathItems().forEach(PublicResponses::complete);
    }

    private static List<String> headers(boolean sync, boolean once) {
        return once ? List.of("Cache-Control", "Vary") : sync ? ON_FILE : ON_SUCCESS;
    }

    private static void addPart(Operation operation, APIResponse whole) {
        operation
                .getResponses()
                .addAPIResponse(
                        "206",
                        OASFactory.createAPIResponse()
                                .description("The part that Range asks for")
                                .content(whole.getContent()));
    }

    private static void complete(String path, PathItem item) {
        Operation operation = item.getGET();
        if (operation == null || NoStorePath.isForOneRequest(path)) {
            return; // see DeviceResponses and NoStoreResponses
        }
        APIResponse ok = operation.getResponses().getAPIResponse("200");
        ok.setDescription(operation.getSummary());
        boolean sync = path.startsWith("/v1/sync");
        boolean once = sync && path.contains("{since}");
        boolean media = path.startsWith("/media/");
        SharedHeaders.addTo(ok, media ? ON_MEDIA : headers(sync, once));
        if (sync && (path.contains("/chunk/") || path.contains("/pack/"))) {
            SharedHeaders.addTo(ok, List.of("Content-Digest"));
            addPart(operation, ok);
        } else if (media) {
            addPart(operation, ok);
            operation
                    .getResponses()
                    .addAPIResponse(
                            "416",
                            OASFactory.createAPIResponse()
                                    .description(
                                            "Range begins after the end: Content-Range says how long it is"));
        }
        NOT_MODIFIED.referFrom(operation, "304");
        boolean slug =
                path.startsWith("/v1")
                        && (path.endsWith("{slug}") || path.endsWith("{slug}/republish"));
        boolean document = slug || path.endsWith("{code}") || path.endsWith("/media/{id}");
        boolean page = path.endsWith("{folder}/{file}");
        if (slug || page) {
            MOVED.referFrom(operation, "301");
        }
        if (path.matches("/(v1|feeds|read)/\\{lang}.*") || path.equals("/read")) {
            RESPELLED.referFrom(operation, "308");
        }
        for (var problem : new TreeMap<>(PROBLEMS).entrySet()) {
            boolean gone = "410".equals(problem.getKey());
            if (!gone
                    || document
                    || page
                    || media
                    || path.endsWith("/resolve")
                    || path.endsWith("/items/{file}")
                    || HELD_RECORDS.test(path)) {
                SharedResponse shared = problem.getValue();
                (path.startsWith("/read/{lang}/{")
                                ? PAGES.getOrDefault(problem.getKey(), shared)
                                : shared)
                        .referFrom(operation, problem.getKey());
            }
        }
    }
}
