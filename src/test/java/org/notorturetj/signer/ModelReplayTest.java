package org.notorturetj.signer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.notorturetj.client.RefusedException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Leads the real client, with files of the real signer, through lives that the model checker found.
 */
class ModelReplayTest {
    private static final Path INSTANCES = Path.of("../mobile-contract/model/instances");

    @ParameterizedTest(name = "{0}")
    @MethodSource("instances")
    void a_phone_holds_what_the_model_says(Path file, @TempDir Path folder)
            throws IOException, RefusedException {
        ModelInstance instance = ModelInstance.read(file);
        ModelPhone phone = new ModelPhone(instance, folder);
        phone.holds(0);
        for (int state = 0; state < instance.length(); state++) {
            phone.happens(state);
            phone.holds(instance.next(state));
        }
    }

    @Test
    void there_are_enough_lives() throws IOException {
        assertThat(instances()).hasSizeGreaterThanOrEqualTo(30);
    }

    static List<Path> instances() throws IOException {
        try (Stream<Path> files = Files.list(INSTANCES)) {
            return files.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
        }
    }
}
