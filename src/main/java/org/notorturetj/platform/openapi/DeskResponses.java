package org.notorturetj.platform.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Adds the responses common to all operations of the desk. A status that an operation describes
 * itself keeps its description.
 */
final class DeskResponses {
    private static final String SCHEMA = "DeskProblem";

    /** The generator's default descriptions of a success. */
    private static final Set<String> UNDESCRIBED = Set.of("", "OK", "Created", "No Content");

    private static final List<String> EVERYWHERE =
            List.of("400", "404", "405", "406", "413", "429", "500", "503");
    private static final List<String> WITH_TOKEN = List.of("401", "403");
    private static final List<String> WITH_BODY = List.of("415", "422");
    private static final List<String> WITH_CONDITION = List.of("412", "428");
    private static final List<String> ON_PROBLEM =
            List.of("Cache-Control", "Content-Language", "Vary");

    private static final Map<String, SharedResponse> PROBLEMS =
            new TreeMap<>(
                    Map.ofEntries(
                            problem(
                                    "400",
                                    "BadRequest",
                                    "The request cannot be read, or a parameter is unknown or not valid"),
                            problem(
                                    "401",
                                    "Unauthorized",
                                    "There is no token, or it is not valid any more",
                                    "WWW-Authenticate"),
                            problem("403", "Forbidden", "The person's roles do not allow this"),
                            problem("404", "NotFound", "There is no such address or thing"),
                            problem(
                                    "405",
                                    "MethodNotAllowed",
                                    "The address has other methods",
                                    "Allow"),
                            problem(
                                    "406",
                                    "NotAcceptable",
                                    "Accept leaves out the media type of the answer"),
                            problem("409", "Conflict", "Its present state does not allow this"),
                            problem(
                                    "412",
                                    "PreconditionFailed",
                                    "Somebody changed it meanwhile; errors names the members"),
                            problem(
                                    "413",
                                    "ContentTooLarge",
                                    "The body is longer than GET /desk/v1/limits says"),
                            problem(
                                    "415",
                                    "UnsupportedMediaType",
                                    "The body is not application/json"),
                            problem(
                                    "422",
                                    "Unprocessable",
                                    "A member breaks a rule; errors names it"),
                            problem(
                                    "428",
                                    "PreconditionRequired",
                                    "If-Match is missing: send the entity tag of what was read"),
                            problem(
                                    "429",
                                    "TooManyRequests",
                                    "Too many requests: see Retry-After",
                                    "Retry-After"),
                            problem(
                                    "500",
                                    "InternalError",
                                    "A fault of the server; nothing about the caller was recorded"),
                            problem(
                                    "503",
                                    "Unavailable",
                                    "Temporarily not available: see Retry-After",
                                    "Retry-After"),
                            problem(
                                    "507",
                                    "InsufficientStorage",
                                    "The disk of the database is full; removals still work")));

    private static final Map<String, Header> HEADERS =
            Map.of(
                    "Allow",
                    SharedHeaders.header("The methods of the address", "GET, HEAD, OPTIONS"),
                    "Cache-Control",
                    SharedHeaders.header("Nobody may keep it", "no-store"),
                    "Content-Language",
                    SharedHeaders.header("The language of the words in it", "ru"),
                    "ETag",
                    SharedHeaders.header(
                            "Entity tag of this version: send it back as If-Match", "\"7\""),
                    "Location",
                    SharedHeaders.header(
                            "Address of what was made", "/desk/v1/documents/hd6k4rnxeewpg8qq"),
                    "Retry-After",
                    SharedHeaders.header("Seconds to wait before asking again", "5"),
                    "Upload-Length",
                    SharedHeaders.header("Bytes of the whole file", "3000000"),
                    "Upload-Offset",
                    SharedHeaders.header("Bytes that are there", "200000"),
                    "Vary",
                    SharedHeaders.header("What the answer depends on", "Accept-Language"),
                    "WWW-Authenticate",
                    SharedHeaders.header("How to authenticate (RFC 6750)", "Bearer"));

    private DeskResponses() {}

    static void addTo(OpenAPI document) {
        Components components = document.getComponents();
        for (PathItem item : document.getPaths().getPathItems().values()) {
            item.getOperations()
                    .forEach((method, operation) -> complete(components, method, operation));
        }
    }

    private static void complete(
            Components components, PathItem.HttpMethod method, Operation operation) {
        for (String status : expected(method, operation)) {
            if (operation.getResponses().getAPIResponse(status) == null) {
                SharedResponse problem = PROBLEMS.get(status);
                components.addResponse(problem.name(), problem.problem(SCHEMA));
                use(components, problem.headers());
                problem.referFrom(operation, status);
            }
        }
        operation
                .getResponses()
                .getAPIResponses()
                .forEach((status, response) -> finish(components, operation, status, response));
    }

    /** Completes a response the operation describes itself: a success, or a specific problem. */
    private static void finish(
            Components components, Operation operation, String status, APIResponse response) {
        if (response.getRef() != null) {
            return;
        }
        if (response.getHeaders() != null) {
            List<String> own = List.copyOf(response.getHeaders().keySet());
            SharedHeaders.addTo(response, own);
            use(components, own);
        }
        List<String> headers = new ArrayList<>(List.of("Cache-Control"));
        if (status.startsWith("2")) {
            if (UNDESCRIBED.contains(response.getDescription())) {
                response.setDescription(operation.getSummary());
            }
            if ("201".equals(status)) {
                headers.add("Location");
            }
        } else {
            response.setContent(
                    isPage(operation)
                            ? SharedResponse.pageContent(SCHEMA)
                            : SharedResponse.problemContent(SCHEMA));
            SharedResponse known = PROBLEMS.get(status);
            headers = known == null ? ON_PROBLEM : known.headers();
        }
        SharedHeaders.addTo(response, headers);
        use(components, headers);
    }

    /** Where browsers get a page, they are told in a page why not. */
    private static boolean isPage(Operation operation) {
        APIResponse success = operation.getResponses().getAPIResponse("200");
        return success != null
                && success.getContent() != null
                && success.getContent().hasMediaType("text/html");
    }

    private static List<String> expected(PathItem.HttpMethod method, Operation operation) {
        List<String> expected = new ArrayList<>(EVERYWHERE);
        boolean open = operation.getSecurity() != null && operation.getSecurity().isEmpty();
        if (!open) {
            expected.addAll(WITH_TOKEN);
        }
        if (operation.getRequestBody() != null) {
            expected.addAll(WITH_BODY);
        }
        if (method != PathItem.HttpMethod.GET) {
            expected.addAll(List.of("409", "507"));
        }
        if (operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> "If-Match".equals(parameter.getName()))) {
            expected.addAll(WITH_CONDITION);
        }
        if (IdempotencyKeys.isTakenBy(operation) && !expected.contains(IdempotencyKeys.REUSED)) {
            expected.add(IdempotencyKeys.REUSED);
        }
        return expected;
    }

    /** Adds only headers that are used. */
    private static void use(Components components, List<String> headers) {
        headers.forEach(header -> components.addHeader(header, HEADERS.get(header)));
    }

    private static Map.Entry<String, SharedResponse> problem(
            String status, String name, String description, String... headers) {
        List<String> all = new ArrayList<>(ON_PROBLEM);
        all.addAll(List.of(headers));
        return Map.entry(status, new SharedResponse(name, description, all));
    }
}
