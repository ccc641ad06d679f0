package org.notorturetj.platform.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.notorturetj.platform.http.UnkeptPath;

/** Adds the responses of operations whose answers nobody keeps: verification and the hub. */
final class UnkeptResponses {
    /** Declared for all public operations and for devices, by status. */
    private static final Map<String, String> SHARED =
            Map.of(
                    "400", "BadRequest",
                    "404", "NotFound",
                    "405", "MethodNotAllowed",
                    "406", "NotAcceptable",
                    "413", "ContentTooLarge",
                    "429", "TooManyRequests",
                    "500", "InternalError",
                    "503", "Unavailable");

    private UnkeptResponses() {}

    /** After those of all public operations and of devices, whose problems are referred to. */
    static void addTo(OpenAPI document) {
        document.getPaths()
                .getPathItems()
                .forEach(
                        (path, item) -> {
                            if (UnkeptPath.of(path).isPresent()) {
                                item.getOperations().values().forEach(UnkeptResponses::complete);
                            }
                        });
    }

    private static void complete(Operation operation) {
        for (APIResponse success : operation.getResponses().getAPIResponses().values()) {
            SharedHeaders.addTo(success, List.of("Cache-Control"));
        }
        var problems = new TreeMap<>(SHARED);
        if (operation.getRequestBody() != null) {
            problems.put("415", "UnsupportedMediaType");
            problems.put("422", "Unprocessable");
        }
        new ArrayList<>(problems.entrySet())
                .forEach(
                        problem ->
                                operation
                                        .getResponses()
                                        .addAPIResponse(
                                                problem.getKey(),
                                                OASFactory.createAPIResponse()
                                                        .ref(
                                                                "#/components/responses/"
                                                                        + problem.getValue())));
    }
}
