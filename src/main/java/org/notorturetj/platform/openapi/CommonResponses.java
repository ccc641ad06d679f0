package org.notorturetj.platform.openapi;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/**
 * Writes into the document what holds for every operation: validators, conditions, redirections,
 * problems. It stands in one place because it is one behaviour.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class CommonResponses implements OASFilter {
    private static final Map<String, String> PROBLEMS =
            Map.of(
                    "400",
                            "A parameter is unknown, repeated or not valid, or the request cannot be read",
                    "404", "There is no such address, language or document",
                    "405", "The address has other methods",
                    "406", "Only application/json is answered",
                    "410", "Withdrawn or redacted: delete your copy",
                    "412", "If-Match names another representation",
                    "500", "A fault of the server; nothing about the caller was recorded",
                    "503", "Temporarily not available: see Retry-After");

    private static final Map<String, String> HEADERS =
            Map.of(
                    "Cache-Control", "How long the answer may be kept",
                    "Content-Language", "The language that was really sent",
                    "ETag", "Strong entity tag of exactly these bytes",
                    "Vary", "What the answer depends on");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents().removeSchema("HttpProblem");
        document.getComponents().removeSchema("HttpValidationProblem");
        document.getComponents().removeSchema("Violation");
        document.getPaths().getPathItems().forEach(CommonResponses::complete);
    }

    private static void complete(String path, PathItem item) {
        Operation operation = item.getGET();
        if (operation == null) {
            return;
        }
        APIResponse ok = operation.getResponses().getAPIResponse("200");
        new TreeMap<>(HEADERS).forEach((name, text) -> ok.addHeader(name, header(text)));
        operation
                .getResponses()
                .addAPIResponse(
                        "304",
                        OASFactory.createAPIResponse()
                                .description("If-None-Match names this representation"));
        if (path.contains("{lang}")) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            "308",
                            OASFactory.createAPIResponse()
                                    .description("The path says tj; the language is tg")
                                    .addHeader("Location", header("The same address with tg")));
        }
        boolean document = path.endsWith("{slug}") || path.endsWith("{code}");
        if (document && path.startsWith("/v1")) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            "301",
                            OASFactory.createAPIResponse()
                                    .description("The document has another slug now")
                                    .addHeader("Location", header("The address of now")));
        }
        for (var problem : new TreeMap<>(PROBLEMS).entrySet()) {
            boolean gone = "410".equals(problem.getKey());
            if (!gone || document || path.endsWith("/resolve")) {
                operation
                        .getResponses()
                        .addAPIResponse(problem.getKey(), problem(problem.getValue()));
            }
        }
    }

    private static APIResponse problem(String description) {
        Schema schema = OASFactory.createSchema().ref("#/components/schemas/Problem");
        return OASFactory.createAPIResponse()
                .description(description)
                .content(
                        OASFactory.createContent()
                                .addMediaType(
                                        "application/problem+json",
                                        OASFactory.createMediaType().schema(schema)));
    }

    private static Header header(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING)));
    }
}
