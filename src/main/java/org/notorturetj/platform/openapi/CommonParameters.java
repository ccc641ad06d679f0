package org.notorturetj.platform.openapi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.notorturetj.api.SharedParameter;
import org.notorturetj.api.desk.TakesIdempotencyKey;

/** Moves parameters that mean the same in every operation to the components. */
final class CommonParameters {
    private static final Map<String, String> SHARED =
            Map.of(
                    "lang",
                    "Lang",
                    "cursor",
                    "Cursor",
                    "limit",
                    "Limit",
                    "If-Match",
                    "IfMatch",
                    TakesIdempotencyKey.HEADER,
                    "IdempotencyKey");

    private CommonParameters() {}

    static void shareIn(OpenAPI document) {
        document.getPaths()
                .getPathItems()
                .forEach(
                        (path, item) -> {
                            for (Operation operation : item.getOperations().values()) {
                                shareIn(document, path, operation);
                            }
                        });
    }

    private static void shareIn(OpenAPI document, String path, Operation operation) {
        if (operation.getParameters() != null) {
            List<Parameter> parameters = new ArrayList<>(operation.getParameters());
            parameters.sort(Comparator.comparingInt(CommonParameters::place));
            parameters.replaceAll(parameter -> shared(document, described(path, parameter)));
            operation.setParameters(parameters);
        }
    }

    /** With the words that all of its name have, unless it has its own. */
    private static Parameter described(String path, Parameter parameter) {
        if (parameter.getDescription() == null) {
            for (SharedParameter words : SharedParameter.values()) {
                if (words.is(path, parameter.getName())) {
                    return OASFactory.createParameter()
                            .description(words.description)
                            .example(words.example)
                            .name(parameter.getName())
                            .in(parameter.getIn())
                            .required(parameter.getRequired())
                            .schema(parameter.getSchema());
                }
            }
        }
        return parameter;
    }

    /** Sort key: language, path, filters, paging, headers. */
    private static int place(Parameter parameter) {
        if (parameter.getIn() == Parameter.In.PATH) {
            return "lang".equals(parameter.getName()) ? 0 : 1;
        }
        if (parameter.getIn() == Parameter.In.HEADER) {
            return 4;
        }
        return SHARED.containsKey(parameter.getName()) ? 3 : 2;
    }

    private static Parameter shared(OpenAPI document, Parameter parameter) {
        Schema schema = parameter.getSchema();
        if (schema.getRef() != null && schema.getRef().endsWith("/Language")) {
            parameter.setSchema(languages(document.getComponents().getSchemas().get("Language")));
        }
        if (!Boolean.TRUE.equals(parameter.getRequired()) && parameter.getExample() != null) {
            // "Try it out" fills in a parameter's example: everybody's first request would have
            // every filter and an invalid cursor. A schema's example is not shown at all, so the
            // description states it.
            parameter.setSchema(parameter.getSchema().examples(List.of(parameter.getExample())));
            parameter.setDescription(
                    "%s. Example: `%s`."
                            .formatted(parameter.getDescription(), parameter.getExample()));
            parameter.setExample(null);
        }
        String name = SHARED.get(parameter.getName());
        if (name == null) {
            return parameter;
        }
        Map<String, Parameter> known = document.getComponents().getParameters();
        Parameter first = known == null ? null : known.get(name);
        if (first == null) {
            document.getComponents().addParameter(name, parameter);
        } else if (!first.getDescription().equals(parameter.getDescription())) {
            throw new IllegalStateException(
                    "The parameter " + parameter.getName() + " has two different descriptions");
        }
        return OASFactory.createParameter().ref("#/components/parameters/" + name);
    }

    /** In a path the languages are a closed list; in a response new ones may appear. */
    private static Schema languages(Schema language) {
        return OASFactory.createSchema()
                .type(List.of(Schema.SchemaType.STRING))
                .enumeration(List.of("tg", "ru", "en"))
                .description(language.getDescription());
    }
}
