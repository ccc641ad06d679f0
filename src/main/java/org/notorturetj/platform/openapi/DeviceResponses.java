package org.notorturetj.platform.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.notorturetj.api.device.DeviceContract;
import org.notorturetj.platform.http.DevicePath;

/** Adds the responses common to device operations, the only public ones that write. */
final class DeviceResponses {
    private static final String SCHEMA = "Problem";

    /** In addition to {@link #SHARED}. */
    private static final Map<String, SharedResponse> PROBLEMS =
            Map.of(
                    "401",
                    new SharedResponse(
                            "HandleRequired",
                            "The handle is missing or has not its form; which are known is never told",
                            "WWW-Authenticate"),
                    "415",
                    new SharedResponse(
                            "UnsupportedMediaType",
                            "The body has a media type that is not read here"),
                    "422",
                    new SharedResponse("Unprocessable", "A member breaks a rule; errors names it"),
                    "429",
                    new SharedResponse(
                            "TooManyRequests",
                            "Too many requests: see Retry-After",
                            "Retry-After"));

    /** Problems of every public operation that also apply to devices, by status. */
    private static final Map<String, String> SHARED =
            Map.of(
                    "400", "BadRequest",
                    "404", "NotFound",
                    "405", "MethodNotAllowed",
                    "406", "NotAcceptable",
                    "413", "ContentTooLarge",
                    "500", "InternalError",
                    "503", "Unavailable");

    private DeviceResponses() {}

    static void addTo(OpenAPI document) {
        Components components = document.getComponents();
        components.addHeader(
                "WWW-Authenticate",
                SharedHeaders.header("How a device names itself", DeviceContract.SCHEME));
        components.addSecurityScheme(
                DeviceContract.SCHEME_NAME,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme(DeviceContract.SCHEME)
                        .description(DeviceContract.SCHEME_DESCRIPTION));
        PROBLEMS.values()
                .forEach(shared -> components.addResponse(shared.name(), shared.problem(SCHEMA)));
        document.getPaths()
                .getPathItems()
                .forEach(
                        (path, item) -> {
                            if (DevicePath.holds(path)) {
                                item.getOperations().values().forEach(DeviceResponses::complete);
                            }
                        });
    }

    private static void complete(Operation operation) {
        for (APIResponse success : operation.getResponses().getAPIResponses().values()) {
            SharedHeaders.addTo(success, List.of("Cache-Control"));
        }
        new TreeMap<>(SHARED)
                .forEach(
                        (status, name) ->
                                operation
                                        .getResponses()
                                        .addAPIResponse(
                                                status,
                                                OASFactory.createAPIResponse()
                                                        .ref("#/components/responses/" + name)));
        List<String> own = new ArrayList<>(List.of("401", "429"));
        if (operation.getRequestBody() != null) {
            own.addAll(List.of("415", "422"));
        }
        own.forEach(status -> PROBLEMS.get(status).referFrom(operation, status));
    }
}
