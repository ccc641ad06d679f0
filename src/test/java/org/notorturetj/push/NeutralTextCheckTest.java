package org.notorturetj.push;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.notorturetj.platform.RandomId;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NeutralTextCheckTest {
    private static final String SIGNATURE = "A-_4567890123456." + "M".repeat(95);

    private final NeutralTextCheck check = new NeutralTextCheck();

    @Test
    void every_wakeup_may_leave() {
        for (WakeupKind kind : WakeupKind.values()) {
            var wakeup =
                    new Wakeup(
                            RandomId.ofDocument(),
                            9007199254740992L,
                            kind,
                            true,
                            Instant.parse("2026-11-25T04:00:00Z"),
                            SIGNATURE);
            assertThatCode(() -> check.require(new PushText(wakeup.data(), Optional.empty())))
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "nid, Ivanov was taken",
        "kind, torture",
        "seq, +992000000000",
        "exp, tomorrow",
        "v, 2",
        "urgent, yes",
        "sig, no signature",
        "title, Torture"
    })
    void whatever_could_be_read_does_not(String name, String value) {
        Map<String, String> data = new HashMap<>(Map.of("v", "1"));
        data.put(name, value);
        assertThatThrownBy(() -> check.require(new PushText(data, Optional.empty())))
                .isInstanceOf(PushTextRefusedException.class)
                .hasMessageNotContaining(value);
    }

    @Test
    void words_that_do_not_ship_with_the_app_do_not() {
        assertThatThrownBy(
                        () ->
                                check.require(
                                        new PushText(Map.of(), Optional.of("Torture in Khujand"))))
                .isInstanceOf(PushTextRefusedException.class);
    }
}
