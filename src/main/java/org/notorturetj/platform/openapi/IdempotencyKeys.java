package org.notorturetj.platform.openapi;

import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.notorturetj.api.desk.TakesIdempotencyKey;

/** Adds the header {@code Idempotency-Key} to the operations that take it. */
final class IdempotencyKeys {
    /** Of what the header can be refused for, beyond what every operation has. */
    static final String REUSED = "422";

    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);

    private IdempotencyKeys() {}

    static void addTo(OpenAPI document, IndexView code) {
        Set<String> creating =
                code.getAnnotations(TakesIdempotencyKey.class).stream()
                        .map(marked -> marked.target().annotation(OPERATION))
                        .map(operation -> operation.value("operationId").asString())
                        .collect(Collectors.toSet());
        for (var item : document.getPaths().getPathItems().values()) {
            for (Operation operation : item.getOperations().values()) {
                if (creating.contains(operation.getOperationId())) {
                    operation.addParameter(key());
                }
            }
        }
    }

    static boolean isTakenBy(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(it -> TakesIdempotencyKey.HEADER.equals(it.getName()));
    }

    private static Parameter key() {
        return OASFactory.createParameter()
                .name(TakesIdempotencyKey.HEADER)
                .in(Parameter.In.HEADER)
                .description(TakesIdempotencyKey.DESCRIPTION)
                .example(TakesIdempotencyKey.EXAMPLE)
                .schema(
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.STRING)
                                .pattern("^" + TakesIdempotencyKey.PATTERN + "$"));
    }
}
