package org.notorturetj.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IgnoredFoldersTest {
    /** What the commands of the README make in the folder where they are run. */
    @ParameterizedTest
    @ValueSource(strings = {"data", "src/data", "phone", "target"})
    void keys_and_databases_that_a_run_leaves_are_never_committed(String folder)
            throws IOException {
        assertThat(Files.readAllLines(Path.of("../.gitignore")))
                .containsAnyOf("/" + folder + "/", folder + "/");
    }
}
