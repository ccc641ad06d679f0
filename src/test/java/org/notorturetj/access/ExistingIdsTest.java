package org.notorturetj.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.notorturetj.contract.Contract;
import org.notorturetj.contract.ContractReader;
import org.notorturetj.contract.ContractReader.Operation;
import org.notorturetj.contract.recipe.Exchange;
import org.notorturetj.contract.recipe.Papers;
import org.notorturetj.contract.recipe.People;
import org.notorturetj.contract.recipe.Recipes;
import org.notorturetj.contract.recipe.SampleRequest;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.setting.OwnServer;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every operation of the desk with every role, asked about what exists and belongs to somebody
 * else: documents, editions, proposals, previews, sessions and accounts. {@link AccessMatrixTest}
 * asks about ids that nothing has, so that a check which comes after the look-up would go unnoticed
 * there.
 */
@QuarkusTest
@TestProfile(OwnServer.class)
@QuarkusTestResource(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class ExistingIdsTest {
    private static final Path EXCEPTIONS =
            Path.of("test/resources/desk/existing-ids-of-others.txt");

    @Inject Recipes recipes;
    @Inject People people;
    @Inject Papers papers;

    @BeforeEach
    void sign_in() {
        people.arrive();
    }

    @AfterAll
    void take_everything_back() throws SQLException {
        papers.withdrawAll();
    }

    @Test
    void whoever_may_not_is_refused_and_changes_nothing() throws IOException {
        AccessMatrix matrix = AccessMatrix.read();
        List<String> wrong = new ArrayList<>();
        for (Operation operation : operations()) {
            SampleRequest rightful = recipes.of(operation.id()).simplest().prepare("ru");
            for (Role role : Role.values()) {
                if (!matrix.allows(operation.id(), role)) {
                    int status = status(operation, as(role, rightful));
                    if (status != 403) {
                        wrong.add("%s as %s: %d".formatted(operation.id(), role.word(), status));
                    }
                }
            }
            if (!operation.isOpen()) {
                int status = status(operation, rightful.header("Authorization", "Bearer nobody"));
                if (status != 401) {
                    wrong.add("%s as nobody: %d".formatted(operation.id(), status));
                }
            }
            // what was refused has used nothing up, and what was asked for is there
            int status = status(operation, rightful);
            if (status / 100 != 2) {
                wrong.add("%s in the end: %d".formatted(operation.id(), status));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whoever_may_does_it_to_what_is_hers_or_everybodys() throws IOException {
        AccessMatrix matrix = AccessMatrix.read();
        Map<String, Integer> exceptions = exceptions();
        List<String> wrong = new ArrayList<>();
        for (Operation operation : operations()) {
            for (Role role : Role.values()) {
                if (matrix.allows(operation.id(), role)) {
                    SampleRequest rightful = recipes.of(operation.id()).simplest().prepare("ru");
                    int status = status(operation, as(role, rightful));
                    String asked = operation.id() + " " + role.word();
                    Integer other =
                            exceptions.getOrDefault(asked, exceptions.get(operation.id() + " *"));
                    if (other == null ? status / 100 != 2 : status != other) {
                        wrong.add("%s %d".formatted(asked, status));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private SampleRequest as(Role role, SampleRequest rightful) {
        return rightful.header("Authorization", "Bearer " + people.newcomer(role).token());
    }

    private static int status(Operation operation, SampleRequest request) {
        boolean inLanguage = operation.path().contains("{lang}");
        return Exchange.send(operation, inLanguage ? request.path("lang", "ru") : request)
                .statusCode();
    }

    /** All, or with {@code -Dids.every=3} a third of them: which, says {@code sweep.from}. */
    private static List<Operation> operations() {
        List<Operation> all = new ContractReader(Contract.DESK).operations();
        int every = Integer.getInteger("ids.every", 1);
        int from = Integer.getInteger("sweep.from", 0) % every;
        return IntStream.range(0, all.size())
                .filter(i -> i % every == from)
                .mapToObj(all::get)
                .toList();
    }

    /** Where it is not a success, by operation and role; a star stands for every role. */
    private static Map<String, Integer> exceptions() throws IOException {
        try (Stream<String> lines = Files.lines(EXCEPTIONS)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.strip().split("\\s+", 4))
                    .collect(
                            Collectors.toMap(
                                    words -> words[0] + " " + words[1],
                                    words -> Integer.valueOf(words[2])));
        }
    }
}
