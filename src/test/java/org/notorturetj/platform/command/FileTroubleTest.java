package org.notorturetj.platform.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FileTroubleTest {
    @Test
    void whoever_may_not_write_is_told_who_that_is_and_not_to_free_space() {
        assertThat(FileTrouble.of(new AccessDeniedException("/srv/mirror/v1")))
                .contains(System.getProperty("user.name"), "/srv/mirror/v1")
                .doesNotContain("space");
    }

    @Test
    void everything_else_is_told_as_the_system_says_it() {
        assertThat(FileTrouble.of(new FileSystemException("/a", null, "No space left on device")))
                .isEqualTo("No space left on device (/a)");
        assertThat(FileTrouble.of(new NoSuchFileException("/b"))).contains("no /b");
        assertThat(FileTrouble.of(new IOException("short"))).isEqualTo("short");
        assertThat(FileTrouble.of(new IOException())).isEqualTo("IOException");
    }
}
