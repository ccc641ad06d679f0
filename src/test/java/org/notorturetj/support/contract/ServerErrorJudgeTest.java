package org.notorturetj.support.contract;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.support.contract.ServerErrors.Answer;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ServerErrorJudgeTest {
    private static final Answer INTERNAL = new Answer("GET /v1/ru/articles", 500);
    private static final Answer UNAVAILABLE = new Answer("GET /v1/sync/head", 503);

    @Test
    void a_failure_that_nobody_expects_fails_the_test() {
        assertThat(ServerErrorJudge.fault(Set.of(), List.of(INTERNAL)))
                .contains("GET /v1/ru/articles", "500");
        assertThat(ServerErrorJudge.fault(Set.of(503), List.of(UNAVAILABLE, INTERNAL)))
                .contains("GET /v1/ru/articles")
                .doesNotContain("/v1/sync/head");
    }

    @Test
    void a_failure_that_is_expected_has_to_come() {
        assertThat(ServerErrorJudge.fault(Set.of(503), List.of(UNAVAILABLE))).isEmpty();
        assertThat(ServerErrorJudge.fault(Set.of(), List.of())).isEmpty();
        assertThat(ServerErrorJudge.fault(Set.of(503), List.of()))
                .isEqualTo("the server was expected to answer [503], and answered []");
    }
}
