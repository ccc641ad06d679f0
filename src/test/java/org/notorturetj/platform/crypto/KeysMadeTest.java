package org.notorturetj.platform.crypto;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.support.log.WholeLog;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KeysMadeTest {
    private static final Path FOLDER = Path.of("/srv/keys");

    private final KeysMade made =
            new KeysMade(
                    new SmallRyeConfigBuilder()
                            .withSources(
                                    new PropertiesConfigSource(
                                            Map.of("notorturetj.keys.folder", FOLDER.toString()),
                                            "test",
                                            100))
                            .build());

    @Test
    void a_start_names_all_that_it_made_in_one_line_and_a_later_one_is_told_at_once() {
        try (var log = new WholeLog()) {
            made.add("vapid.key");
            made.add("desk.key");
            assertThat(told(log)).isEmpty();

            made.end(new StartupEvent());
            made.add("root.1");

            assertThat(told(log))
                    .containsExactly(
                            "Keys made in /srv/keys: vapid.key, desk.key",
                            "Keys made in /srv/keys: root.1");
        }
    }

    @Test
    void a_start_that_makes_none_says_nothing() {
        try (var log = new WholeLog()) {
            made.end(new StartupEvent());

            assertThat(told(log)).isEmpty();
        }
    }

    private static List<String> told(WholeLog log) {
        return log.lines().stream()
                .filter(line -> line.contains("Keys made in"))
                .map(line -> line.substring(line.indexOf("Keys made in")).strip())
                .toList();
    }
}
