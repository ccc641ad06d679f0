package org.notorturetj.push.fcm;

import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.platform.database.StartupException;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FcmSettingsTest {
    private static final Path KEY = Path.of("key.json");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://fcm.googleapis.com",
                "http://localhost.example.org:1",
                "ftp://localhost",
                "https://a:b@example.org",
                "https://example.org/?q",
                "localhost:9443"
            })
    void where_somebody_could_read_it_nothing_is_sent(String url) {
        assertThatThrownBy(() -> FcmConfig.require(FcmFixture.settings(url, KEY, Optional.empty())))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("notorturetj.push.fcm.url");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://fcm.googleapis.com",
                "https://localhost:9443/",
                "http://127.0.0.1:1",
                "http://[::1]:1"
            })
    void over_tls_or_on_this_machine_it_is(String url) {
        assertThatCode(() -> FcmConfig.require(FcmFixture.settings(url, KEY, Optional.empty())))
                .doesNotThrowAnyException();
    }
}
