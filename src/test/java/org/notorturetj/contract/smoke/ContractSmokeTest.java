package org.notorturetj.contract.smoke;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.notorturetj.contract.Contract;
import org.notorturetj.contract.ContractReader;
import org.notorturetj.contract.ContractReader.Operation;
import org.notorturetj.contract.recipe.Exchange;
import org.notorturetj.contract.recipe.Papers;
import org.notorturetj.contract.recipe.People;
import org.notorturetj.contract.recipe.Recipe;
import org.notorturetj.contract.recipe.Recipes;
import org.notorturetj.contract.recipe.SampleRequest;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.http.Json;
import org.notorturetj.support.people.ProtectedPeople;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every operation of both contracts in its simplest form, and with each value that its parameters
 * and its body can have, answers with success and as its document describes. Generated from the
 * documents: an operation that nobody wrote a {@link Recipe} for fails here.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContractSmokeTest {
    private static final JsonNode NOTHING = JsonNodeFactory.instance.arrayNode();
    @Inject Recipes recipes;
    @Inject People people;
    @Inject Papers papers;
    @Inject Owner owner;
    @Inject ProtectedPeople protectedPeople;

    @BeforeEach
    void sign_in() {
        people.arrive();
    }

    @AfterAll
    void take_everything_back() throws SQLException {
        papers.withdrawAll();
        protectedPeople.letGo();
        owner.execute("DELETE FROM device.confirmation", "DELETE FROM device.registration");
    }

    static Stream<Arguments> operations() {
        return Arrays.stream(Contract.values())
                .flatMap(
                        contract ->
                                new ContractReader(contract)
                                        .operations().stream()
                                                .map(
                                                        operation ->
                                                                Arguments.of(
                                                                        contract, operation.id())));
    }

    @Test
    void every_operation_has_a_recipe_and_every_recipe_an_operation() {
        assertThat(recipes.operations())
                .containsExactlyInAnyOrderElementsOf(
                        operations().map(arguments -> arguments.get()[1].toString()).toList());
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("operations")
    void it_answers_what_its_contract_promises(Contract contract, String id) {
        ContractReader document = new ContractReader(contract);
        Operation operation =
                document.operations().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow();
        Variants variants = new Variants(document, operation, recipes.of(id));
        List<String> faults = new ArrayList<>();
        variants.unknown().forEach(name -> faults.add(name + ": no value is known"));
        for (Variant variant : variants.requests()) {
            faults.addAll(faults(operation, variant));
            if (variants.paged() && variant.finds()) {
                faults.addAll(faults(operation, variant.smallPage()));
            }
        }
        assertThat(faults).as(id).isEmpty();
    }

    private static List<String> faults(Operation operation, Variant variant) {
        try {
            SampleRequest request = variant.request().get();
            Response answer = Exchange.send(operation, request);
            List<String> faults = new ArrayList<>(faults(answer, variant.finds()));
            if (next(answer) != null) {
                faults.addAll(
                        faults(
                                Exchange.send(
                                        operation,
                                        operation.hasBody()
                                                ? request.member("cursor", next(answer))
                                                : request.query("cursor", next(answer))),
                                true));
            }
            return faults.stream().map(fault -> variant.name() + ": " + fault).toList();
        } catch (AssertionError | RuntimeException e) {
            return List.of(variant.name() + ": " + e);
        }
    }

    private static List<String> faults(Response answer, boolean finds) {
        // 308: the contract names folders without their slash
        if (answer.statusCode() / 100 != 2 && answer.statusCode() != 308) {
            return List.of(answer.statusCode() + " " + answer.asString());
        }
        return finds && isJson(answer) && Json.of(answer).path("items").equals(NOTHING)
                ? List.of("nothing is there")
                : List.of();
    }

    private static @Nullable String next(Response answer) {
        return isJson(answer) ? Json.of(answer).path("next").textValue() : null;
    }

    private static boolean isJson(Response answer) {
        return answer.contentType().startsWith("application/json");
    }
}
