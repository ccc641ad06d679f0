package org.notorturetj.platform.openapi;

import java.util.List;
import java.util.Set;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Uses documents of its own: the desk's does not have everything an operation can have. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeskResponsesTest {
    private final Operation write =
            OASFactory.createOperation()
                    .summary("Keeps a draft")
                    .requestBody(OASFactory.createRequestBody().content(referring("Draft")))
                    .addParameter(
                            OASFactory.createParameter()
                                    .name("If-Match")
                                    .in(Parameter.In.HEADER)
                                    .description("The tag"))
                    .responses(
                            OASFactory.createAPIResponses()
                                    .addAPIResponse(
                                            "201",
                                            OASFactory.createAPIResponse()
                                                    .description("Created")
                                                    .addHeader(
                                                            "ETag",
                                                            OASFactory.createHeader()
                                                                    .ref(
                                                                            "#/components/headers/ETag")))
                                    .addAPIResponse(
                                            "409",
                                            OASFactory.createAPIResponse()
                                                    .description("It is published")));

    private final Operation login =
            OASFactory.createOperation()
                    .security(List.of())
                    .responses(
                            OASFactory.createAPIResponses()
                                    .addAPIResponse(
                                            "401",
                                            OASFactory.createAPIResponse().description("Wrong")));

    private final OpenAPI document =
            OASFactory.createOpenAPI()
                    .components(OASFactory.createComponents())
                    .paths(
                            OASFactory.createPaths()
                                    .addPathItem(
                                            "/desk/v1/drafts",
                                            OASFactory.createPathItem().PUT(write))
                                    .addPathItem(
                                            "/desk/v1/sessions",
                                            OASFactory.createPathItem().POST(login)));

    @Test
    void the_problems_of_an_operation_depend_on_its_request() {
        DeskResponses.addTo(document);

        assertThat(statuses(write)).contains("401", "403", "412", "415", "422", "428", "429");
        assertThat(statuses(login)).contains("401", "409", "429").doesNotContain("403", "412");
        assertThat(document.getPaths().getPathItem("/desk/v1/drafts").getOperations())
                .containsOnlyKeys(HttpMethod.PUT);
    }

    @Test
    void an_operation_keeps_its_own_description_of_a_problem() {
        DeskResponses.addTo(document);

        var conflict = write.getResponses().getAPIResponse("409");
        assertThat(conflict.getDescription()).isEqualTo("It is published");
        assertThat(conflict.getContent().getMediaTypes())
                .containsOnlyKeys("application/problem+json");
        assertThat(conflict.getHeaders()).containsKeys("Cache-Control", "Content-Language");
        assertThat(login.getResponses().getAPIResponse("401").getHeaders())
                .containsKey("WWW-Authenticate");
    }

    @Test
    void an_undescribed_success_gets_the_summary_and_a_location() {
        DeskResponses.addTo(document);

        var created = write.getResponses().getAPIResponse("201");
        assertThat(created.getDescription()).isEqualTo("Keeps a draft");
        assertThat(created.getHeaders()).containsKeys("Cache-Control", "ETag", "Location");
        assertThat(document.getComponents().getHeaders()).containsKeys("ETag", "Location");
    }

    @Test
    void schemas_used_only_in_a_request_body_are_kept() {
        document.getComponents()
                .addSchema("Draft", OASFactory.createSchema().addProperty("step", reference()))
                .addSchema("Step", OASFactory.createSchema())
                .addSchema("DeskProblem", OASFactory.createSchema())
                .addSchema("Article", OASFactory.createSchema());
        DeskResponses.addTo(document);
        ReachableSchemas.keepIn(document);

        assertThat(document.getComponents().getSchemas())
                .containsOnlyKeys("Draft", "Step", "DeskProblem");
    }

    private static org.eclipse.microprofile.openapi.models.media.Schema reference() {
        return OASFactory.createSchema().ref("#/components/schemas/Step");
    }

    private static Content referring(String schema) {
        return OASFactory.createContent()
                .addMediaType(
                        "application/json",
                        OASFactory.createMediaType()
                                .schema(
                                        OASFactory.createSchema()
                                                .ref("#/components/schemas/" + schema)));
    }

    private static Set<String> statuses(Operation operation) {
        return operation.getResponses().getAPIResponses().keySet();
    }
}
