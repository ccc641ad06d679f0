package org.notorturetj.media.store;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.platform.database.StartupException;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A server with half of a bucket does not start, and says what is missing. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConfiguredStoreTest {
    private static final Map<String, String> WHOLE =
            Map.of("bucket", "coalition", "region", "eu-central-1", "key", "name", "secret", "s");

    @Test
    void nothing_is_enough_and_so_is_all_of_it() {
        assertThatCode(() -> ConfiguredStore.requireWhole(bucket(Map.of()), true))
                .doesNotThrowAnyException();
        assertThatCode(() -> ConfiguredStore.requireWhole(bucket(WHOLE), false))
                .doesNotThrowAnyException();
    }

    @Test
    void what_is_missing_is_named() {
        assertThatThrownBy(
                        () ->
                                ConfiguredStore.requireWhole(
                                        bucket(Map.of("bucket", "coalition", "key", "name")),
                                        false))
                .isInstanceOf(StartupException.class)
                .hasMessage(
                        "A bucket for media needs notorturetj.media.s3.region, notorturetj.media.s3.secret-key too.");
        assertThatThrownBy(
                        () ->
                                ConfiguredStore.requireWhole(
                                        bucket(Map.of("endpoint", "http://127.0.0.1")), false))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("notorturetj.media.s3.bucket");
    }

    @Test
    void a_folder_and_a_bucket_are_one_too_many() {
        assertThatThrownBy(() -> ConfiguredStore.requireWhole(bucket(WHOLE), true))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("not both");
    }

    private static BucketConfig bucket(Map<String, String> set) {
        return new BucketConfig() {
            @Override
            public Optional<String> bucket() {
                return Optional.ofNullable(set.get("bucket"));
            }

            @Override
            public Optional<String> region() {
                return Optional.ofNullable(set.get("region"));
            }

            @Override
            public Optional<String> accessKey() {
                return Optional.ofNullable(set.get("key"));
            }

            @Override
            public Optional<String> secretKey() {
                return Optional.ofNullable(set.get("secret"));
            }

            @Override
            public Optional<URI> endpoint() {
                return Optional.ofNullable(set.get("endpoint")).map(URI::create);
            }
        };
    }
}
