package org.notorturetj.contract.attack;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.logging.Logger;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.contract.recipe.Papers;
import org.notorturetj.support.contract.OpenApiContract;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.setting.OwnServer;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Thousands of invented requests to both contracts: nothing undeclared, no 5xx, no echo, nothing
 * that stays in memory, in the log or in the meters.
 *
 * <p>{@code mvn test -Dtest=StandingAttackTest -Dattack.requests=100000 -Dattack.seed=7}. What was
 * found so far is in {@code src/target/attack.txt}, from the first thousand requests on.
 */
@QuarkusTest
@TestProfile(OwnServer.class)
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class StandingAttackTest {
    private static final int REQUESTS = Integer.getInteger("attack.requests", 5000);
    private static final long SEED = Long.getLong("attack.seed", 12);

    /** What is withdrawn in between, so that the list of what is public does not grow. */
    private static final int TAKE_BACK_EACH = 1000;

    /**
     * What remains of the later three quarters of the requests: class loading and caches, and the
     * responses and searches that the edge keeps, which are bounded (notorturetj.edge.memory, 64
     * MB, and search-memory, 32 MB).
     */
    private static final long MOST_GROWTH = (48L + 64 + 32) << 20;

    @Inject Attacker attacker;
    @Inject Papers papers;
    @Inject Owner owner;

    @TestHTTPResource("/")
    URI server;

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    private final Watch watch = new Watch();
    private final Map<String, Finding> findings = new TreeMap<>();

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(watch);
    }

    @AfterEach
    void take_everything_back() throws SQLException {
        Logger.getLogger("").removeHandler(watch);
        papers.withdrawAll();
        owner.execute("DELETE FROM device.confirmation", "DELETE FROM device.registration");
    }

    @Test
    void invented_requests_find_nothing() throws Exception {
        Oracle oracle = new Oracle(contract("/openapi"), contract("/desk/openapi"));
        Meters meters = new Meters(metrics);
        Map<Integer, Integer> statuses = new TreeMap<>();
        long heap = 0;
        Set<String> series = Set.of();
        attacker.begin(SEED);
        try (Wire wire = new Wire(server.getPort())) {
            for (int number = 0; number < REQUESTS; number++) {
                if (number == REQUESTS / 4) {
                    heap = usedHeap();
                    series = meters.series();
                }
                statuses.merge(attack(wire, oracle), 1, Integer::sum);
                if (number % TAKE_BACK_EACH == TAKE_BACK_EACH - 1) {
                    papers.withdrawAll();
                    report();
                }
            }
        }
        long growth = usedHeap() - heap;
        Set<String> more = new TreeSet<>(meters.series());
        System.out.printf(
                "%d invented requests, seed %d: %s; heap %+d KiB, meters %d + %d%n",
                REQUESTS, SEED, statuses, growth >> 10, series.size(), more.size() - series.size());
        report();
        assertThat(findings.values()).as("see target/attack.txt").isEmpty();
        assertThat(watch.faults()).isEmpty();
        assertThat(more).noneMatch(one -> one.toLowerCase(Locale.ROOT).contains(Attack.MARKER));
        assertThat(growth).isLessThan(MOST_GROWTH);
    }

    /** Returns the status, or 0 when the server closed the connection without an answer. */
    private int attack(Wire wire, Oracle oracle) throws IOException {
        Attack attack = attacker.next();
        watch.sending(attack.toString());
        try {
            Answer answer = wire.send(attack);
            oracle.faults(attack, answer).forEach(fault -> note(attack, fault, answer));
            attacker.answered(attack, answer.status());
            return answer.status();
        } catch (IOException e) {
            wire.close();
            note(attack, "no answer: " + e.getMessage(), null);
            return 0;
        }
    }

    private void note(
            Attack attack, String fault, @org.jspecify.annotations.Nullable Answer answer) {
        String key = fault + " @ " + attack.operation.id();
        findings.merge(
                key,
                new Finding(1, attack.mutations + "\n    " + attack + "\n    -> " + answer),
                (first, more) -> new Finding(first.times() + 1, first.example()));
    }

    private void report() throws IOException {
        String text =
                findings.entrySet().stream()
                                .map(
                                        f ->
                                                f.getValue().times()
                                                        + " × "
                                                        + f.getKey()
                                                        + "\n    "
                                                        + f.getValue().example())
                                .collect(Collectors.joining("\n\n"))
                        + "\n\n"
                        + String.join("\n", watch.faults());
        Files.writeString(Path.of("target", "attack.txt"), text);
    }

    private static OpenApiContract contract(String address) throws IOException {
        return new OpenApiContract(given().get(address + "?format=json").asString());
    }

    private static long usedHeap() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(100);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private record Finding(int times, String example) {}
}
