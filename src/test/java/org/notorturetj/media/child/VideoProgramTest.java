package org.notorturetj.media.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.platform.database.StartupException;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A server does not start with a program for videos that it cannot begin. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class VideoProgramTest {
    @TempDir Path folder;

    private static void isRefused(Path program) {
        assertThatThrownBy(() -> VideoProgram.check(program))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("notorturetj.media.ffmpeg.program is the whole path");
    }

    @Test
    void one_that_is_not_there_or_is_no_program_is_refused() throws IOException {
        isRefused(folder.resolve("ffmpeg"));
        isRefused(folder);
        isRefused(Files.writeString(folder.resolve("text"), "no program"));
    }

    @Test
    void a_name_that_the_path_of_somebody_else_completes_is_refused() {
        isRefused(Path.of("sh"));
        isRefused(Path.of("../../../../../../../../bin/sh"));
    }

    @Test
    void one_that_can_be_begun_is_taken() {
        assertThatCode(() -> VideoProgram.check(Path.of("/bin/sh"))).doesNotThrowAnyException();
    }
}
