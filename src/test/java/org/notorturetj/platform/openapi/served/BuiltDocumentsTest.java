package org.notorturetj.platform.openapi.served;

import java.lang.reflect.Field;
import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.arc.Arc;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** What the documents are, {@code OpenApiDriftTest} says. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class BuiltDocumentsTest {
    @Test
    void the_framework_has_made_no_model_of_them_at_the_start() throws Exception {
        // as the framework does: what is injected is never left out of a build as unused
        OpenApiDocumentService documents =
                Arc.container().instance(OpenApiDocumentService.class).get();
        Field made = OpenApiDocumentService.class.getDeclaredField("documentHolders");
        made.setAccessible(true);

        assertThat(documents).isInstanceOf(BuiltDocuments.class);
        assertThat((Map<?, ?>) made.get(documents))
                .hasSize(2)
                .allSatisfy(
                        (name, document) ->
                                assertThat(document.getClass().getSimpleName())
                                        .isEqualTo("EmptyDocument"));
    }

    @Test
    void they_are_there_in_both_forms_whoever_asks_first() {
        for (String path : new String[] {"/openapi", "/desk/openapi"}) {
            assertThat(given().get(path + ".json").asString()).startsWith("{");
            assertThat(given().get(path + ".yaml").asString()).contains("openapi: 3.1.0");
        }
    }
}
