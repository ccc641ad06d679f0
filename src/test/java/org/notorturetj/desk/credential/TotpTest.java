package org.notorturetj.desk.credential;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.notorturetj.support.setting.SettableClock;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TotpTest {
    private final SettableClock clock = new SettableClock();
    private final Totp totp = new Totp(clock);

    /** RFC 6238, appendix B, for SHA-1; the last six of its eight digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codes_are_those_of_the_standard(long seconds, String code) {
        String secret =
                Base32.toBase32String("12345678901234567890".getBytes(StandardCharsets.US_ASCII));
        clock.stopAt(Instant.ofEpochSecond(seconds));
        assertThat(totp.step(secret, code)).hasValue(seconds / 30);
    }

    @ParameterizedTest
    @CsvSource({"-2, false", "-1, true", "0, true", "1, true", "2, false"})
    void one_step_of_drift_is_allowed_on_either_side(int steps, boolean allowed) {
        clock.stopAt(Instant.parse("2026-03-02T08:00:15Z"));
        String secret = totp.secret();
        long now = clock.instant().getEpochSecond() / 30;
        assertThat(totp.step(secret, totp.code(secret, now + steps)).isPresent())
                .isEqualTo(allowed);
    }

    @Test
    void secrets_are_random_of_160_bits_and_fit_an_app() {
        assertThat(totp.secret()).isNotEqualTo(totp.secret()).matches("[A-Z2-7]{32}");
        assertThat(Totp.uri("ABC", "a b"))
                .isEqualTo("otpauth://totp/notorturetj:a%20b?secret=ABC&issuer=notorturetj");
    }
}
