package org.notorturetj.verification;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.setting.WithSettings;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Behind an ingress all readers come from its address: they must not share its allowance. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@WithSettings("notorturetj.limits.rates.verifications=60 in 10m")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadersBehindAProxyTest {
    private static final int READERS = 64;

    @Test
    void sixty_four_readers_who_ask_once_are_all_answered() {
        assertThat(asked(reader -> "192.0.2." + reader)).doesNotContain(429).hasSize(READERS);
    }

    @Test
    void also_through_two_proxies() {
        assertThat(asked(reader -> "198.51.100." + reader + ", 10.1.0.7"))
                .doesNotContain(429)
                .hasSize(READERS);
    }

    @Test
    void one_who_asks_as_often_is_not() {
        assertThat(asked(reader -> "203.0.113.5")).filteredOn(it -> it == 429).hasSize(4);
    }

    private static List<Integer> asked(IntFunction<String> from) {
        return IntStream.rangeClosed(1, READERS)
                .mapToObj(
                        reader ->
                                given().header("X-Forwarded-For", from.apply(reader))
                                        .get("/v1/verify?url=/a")
                                        .statusCode())
                .toList();
    }
}
