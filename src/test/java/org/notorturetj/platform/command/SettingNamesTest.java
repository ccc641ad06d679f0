package org.notorturetj.platform.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.ConfigValidationException.Problem;

import static org.assertj.core.api.Assertions.assertThat;

/** A setting that does not exist is named with the one that is meant. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SettingNamesTest {
    private static final Pattern NAMED =
            Pattern.compile("NOTORTURETJ_[A-Z_]+|notorturetj(\\.[a-z-]+)+(?==)");

    private final SettingNames names = SettingNames.ofThisServer();

    @ParameterizedTest
    @CsvSource({
        "NOTORTURETJ_DATA_FOLDR, NOTORTURETJ_DATA_FOLDER",
        "NOTORTURETJ_DESK_TRUSTED_PROXY, NOTORTURETJ_DESK_TRUSTED_PROXIES",
        "NOTORTURETJ_DATABASE_DESKPASSWORD, NOTORTURETJ_DATABASE_DESK_PASSWORD",
        "NOTORTURE_KEYS_FOLDER, NOTORTURETJ_KEYS_FOLDER",
        "NOTORTURETJ_KEY_CREATE, NOTORTURETJ_KEYS_CREATE",
        "NOTORTURETJ_LIMITS_RATES_LOGIM, NOTORTURETJ_LIMITS_RATES_LOGIN",
        "notorturetj.content.sample, notorturetj.content.samples",
        "notorturetj.desk.trusted_proxies, notorturetj.desk.trusted-proxies",
        "%prod.notorturetj.edge.memroy, notorturetj.edge.memory"
    })
    void a_misspelt_one_is_named_with_the_nearest(String given, String meant) {
        assertThat(names.failure(List.of(given)))
                .get()
                .asString()
                .contains(given.replace("%prod.", "") + " (the nearest is " + meant + ")");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NOTORTURETJ_DATA_FOLDER",
                "notorturetj_data_folder",
                "notorturetj.push.fcm.credentials",
                "NOTORTURETJ_SYNC_MIRRORS",
                "NOTORTURETJ_SYNC_MIRRORS_0_",
                "notorturetj.sync.mirrors[1]",
                "NOTORTURETJ_DATABASE_PUBLIC_DOOR_PASSWORD",
                "NOTORTURETJ_LIMITS_RATES_DEVICES_ALTOGETHER",
                "NOTORTURETJ_PORT_8080_TCP_ADDR",
                "NOTORTURETJ_SERVICE_HOST",
                "NOTORTURETJ",
                "PATH",
                "QUARKUS_HTTP_PORT"
            })
    void one_that_exists_and_one_of_others_pass(String given) {
        assertThat(names.failure(List.of(given))).isEqualTo(Optional.empty());
    }

    /** Whoever takes a sample of deploy/ could not start with a name that is none. */
    @Test
    void those_that_samples_name_exist() throws IOException {
        try (Stream<Path> samples = Files.walk(Path.of("../deploy")).filter(Files::isRegularFile)) {
            List<String> named =
                    samples.flatMap(file -> NAMED.matcher(text(file)).results())
                            .map(MatchResult::group)
                            .distinct()
                            .toList();

            assertThat(named).hasSizeGreaterThan(10);
            assertThat(names.failure(named)).isEqualTo(Optional.empty());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void what_a_setting_cannot_be_is_told_with_its_name() {
        var refused =
                new ConfigValidationException(
                        new Problem[] {
                            new Problem("SRCFG00014: example.first is required"),
                            new Problem("SRCFG00029: example.second is no number")
                        });

        assertThat(StartFailureText.sentence(new IllegalStateException(refused)))
                .contains("example.first is required; ", "example.second is no number.");
    }
}
