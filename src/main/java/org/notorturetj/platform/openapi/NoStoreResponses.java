package org.notorturetj.platform.openapi;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.notorturetj.platform.http.NoStorePath;

/** Adds the responses of operations whose answers no cache of others keeps. */
final class NoStoreResponses {
    /** Declared for all public operations and for devices, by status. */
    private static final Map<String, String> SHARED =
            Map.of(
                    "400", "BadRequest",
                    "404", "NotFound",
                    "405", "MethodNotAllowed",
                    "406", "NotAcceptable",
                    "413", "ContentTooLarge",
                    "500", "InternalError",
                    "503", "Unavailable");

    private static final Map<String, String> WITH_BODY =
            Map.of("415", "UnsupportedMediaType", "422", "Unprocessable");

    private NoStoreResponses() {}

    /** After those of all public operations and of devices, whose problems are referred to. */
    static void addTo(OpenAPI document) {
        document.getPaths().getPathItems().forEach(NoStoreResponses::complete);
    }

    private static void complete(String path, PathItem item) {
        if (NoStorePath.isForOneRequest(path)) {
            item.getOperations().values().forEach(NoStoreResponses::once);
        } else if (NoStorePath.of(path).isPresent() && item.getPOST() != null) {
            question(item.getPOST());
        }
    }

    private static void once(Operation operation) {
        for (APIResponse success : operation.getResponses().getAPIResponses().values()) {
            SharedHeaders.addTo(success, List.of("Cache-Control"));
        }
        refer(operation, Map.of("429", "TooManyRequests"));
    }

    /** What is read like content, but asked for in a body. */
    private static void question(Operation operation) {
        APIResponse ok = operation.getResponses().getAPIResponse("200");
        ok.setDescription(operation.getSummary());
        SharedHeaders.addTo(ok, List.of("Cache-Control", "Content-Language", "ETag", "Vary"));
        refer(operation, Map.of("308", "Respelled"));
    }

    private static void refer(Operation operation, Map<String, String> more) {
        var problems = new TreeMap<>(SHARED);
        problems.putAll(more);
        if (operation.getRequestBody() != null) {
            problems.putAll(WITH_BODY);
        }
        problems.forEach(
                (status, name) ->
                        operation
                                .getResponses()
                                .addAPIResponse(
                                        status,
                                        OASFactory.createAPIResponse()
                                                .ref("#/components/responses/" + name)));
    }
}
