package org.notorturetj.contract.smoke;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;

import org.notorturetj.contract.ContractReader;
import org.notorturetj.contract.ContractReader.Operation;
import org.notorturetj.contract.recipe.Recipe;
import org.notorturetj.contract.recipe.Recipes;
import org.notorturetj.contract.recipe.SampleRequest;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The requests to one operation: the simplest, and one for each value of each thing that can be
 * said in it.
 */
final class Variants {
    private static final String LANGUAGE = "ru";

    private final ContractReader document;
    private final Recipes.Entry known;
    private final Map<String, Variant> requests = new LinkedHashMap<>();
    private final List<String> unknown = new ArrayList<>();
    private final boolean inLanguage;
    private boolean paged;

    Variants(ContractReader document, Operation operation, Recipes.Entry known) {
        this.document = document;
        this.known = known;
        inLanguage = operation.path().contains("{lang}");
        put("simplest", true, known.simplest());
        document.parameters(operation).forEach(this::parameter);
        body(operation.node().at("/requestBody/content/application~1json/schema"));
        known.special().forEach((name, recipe) -> put(name, true, recipe));
    }

    Collection<Variant> requests() {
        return requests.values();
    }

    /** What is optional, and nobody says what it could be. */
    List<String> unknown() {
        return unknown;
    }

    /** It answers page by page. */
    boolean paged() {
        return paged;
    }

    private void parameter(JsonNode parameter) {
        String name = parameter.path("name").asText();
        JsonNode schema = document.resolve(parameter.path("schema"));
        if (name.equals("cursor")) {
            paged = true; // a cursor comes from a real page
        } else if (name.equals("If-Match")) {
            return; // an entity tag comes from a real answer: the recipe has it
        } else if (name.equals("lang")) {
            for (Object lang : PossibleValues.closed(schema)) {
                put(
                        "lang=" + lang,
                        true,
                        any -> known.simplest().prepare(lang.toString()).path("lang", lang));
            }
        } else {
            boolean required = parameter.path("required").asBoolean();
            add(name, schema, required, place(name, parameter.path("in").asText()));
        }
    }

    private static BiFunction<SampleRequest, Object, SampleRequest> place(String name, String in) {
        return switch (in) {
            case "path" -> (request, value) -> request.path(name, value);
            case "query" -> (request, value) -> request.query(name, value);
            default -> (request, value) -> request.header(name, value.toString());
        };
    }

    private void body(JsonNode schema) {
        JsonNode body = document.resolve(schema);
        List<String> required = ContractReader.texts(body.path("required"), "");
        for (String name : ContractReader.names(body.path("properties"))) {
            add(
                    name,
                    document.resolve(body.path("properties").path(name)),
                    required.contains(name),
                    (request, value) -> request.member(name, value));
        }
    }

    private void add(
            String name,
            JsonNode schema,
            boolean required,
            BiFunction<SampleRequest, Object, SampleRequest> set) {
        if (known.special().containsKey(name)) {
            return; // its recipe is one for all its values
        }
        List<?> values =
                Objects.requireNonNullElse(known.values().get(name), PossibleValues.closed(schema));
        boolean finds = !values.isEmpty();
        if (values.isEmpty() && !required) {
            values = PossibleValues.open(schema);
        }
        if (values.isEmpty() && !required) {
            unknown.add(name);
        }
        for (Object value : values) {
            put(
                    name + "=" + value,
                    finds,
                    lang -> set.apply(known.simplest().prepare(lang), value));
        }
    }

    private void put(String name, boolean finds, Recipe recipe) {
        boolean shows = finds && !known.findsNothing();
        requests.put(name, new Variant(name, shows, () -> prepare(recipe)));
    }

    private SampleRequest prepare(Recipe recipe) {
        SampleRequest request = recipe.prepare(LANGUAGE);
        return inLanguage && !request.path().containsKey("lang")
                ? request.path("lang", LANGUAGE)
                : request;
    }
}
