package org.notorturetj.platform.openapi;

import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.notorturetj.platform.http.DevicePath;
import org.notorturetj.platform.http.UnkeptPath;

/** Adds what public questions share that are asked in a body: they change nothing. */
final class QuestionResponses {
    private static final Map<String, String> SHARED =
            Map.of(
                    "308", "Respelled",
                    "400", "BadRequest",
                    "404", "NotFound",
                    "405", "MethodNotAllowed",
                    "406", "NotAcceptable",
                    "413", "ContentTooLarge",
                    "415", "UnsupportedMediaType",
                    "422", "Unprocessable",
                    "500", "InternalError",
                    "503", "Unavailable");

    private QuestionResponses() {}

    static void addTo(OpenAPI document) {
        document.getPaths()
                .getPathItems()
                .forEach(
                        (path, item) -> {
                            if (item.getPOST() != null
                                    && !DevicePath.holds(path)
                                    && UnkeptPath.of(path).isEmpty()) {
                                complete(item.getPOST());
                            }
                        });
    }

    private static void complete(Operation operation) {
        APIResponse ok = operation.getResponses().getAPIResponse("200");
        ok.setDescription(operation.getSummary());
        SharedHeaders.addTo(ok, List.of("Cache-Control", "Content-Language", "ETag", "Vary"));
        SHARED.forEach(
                (status, name) ->
                        operation
                                .getResponses()
                                .addAPIResponse(
                                        status,
                                        OASFactory.createAPIResponse()
                                                .ref("#/components/responses/" + name)));
    }
}
