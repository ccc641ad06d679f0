package org.notorturetj.platform.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

@EnabledOnOs(OS.LINUX) // the server has brotli's library for Linux only
@DisplayNameGeneration(ReplaceUnderscores.class)
class BrotliLibraryTest {
    private static final String PROPERTY = "brotli4j.library.path";

    @TempDir Path data;

    @BeforeEach
    @AfterEach
    void forget() {
        System.clearProperty(PROPERTY);
    }

    @Test
    void the_library_is_kept_in_the_data_folder_and_can_be_loaded() {
        BrotliLibrary.keepIn(data);

        Path kept = data.resolve("bin/brotli/libbrotli.so");
        assertThat(System.getProperty(PROPERTY)).isEqualTo(kept.toString());
        assertThatCode(() -> System.load(kept.toString())).doesNotThrowAnyException();
    }

    @Test
    void a_library_that_is_another_is_replaced() throws IOException {
        Path kept = data.resolve("bin/brotli/libbrotli.so");
        Files.createDirectories(kept.getParent());
        Files.writeString(kept, "of an earlier release");

        BrotliLibrary.keepIn(data);

        assertThat(Files.size(kept)).isGreaterThan(100_000);
        assertThat(kept.getParent()).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void the_same_library_is_not_written_again() throws IOException {
        BrotliLibrary.keepIn(data);
        Path kept = data.resolve("bin/brotli/libbrotli.so");
        Object before = Files.getAttribute(kept, "unix:ino");
        System.clearProperty(PROPERTY);

        BrotliLibrary.keepIn(data);

        assertThat(Files.getAttribute(kept, "unix:ino")).isEqualTo(before);
    }

    @Test
    void without_a_data_folder_nothing_is_written() {
        BrotliLibrary.keepIn(data.resolve("none"));

        assertThat(data.resolve("none")).doesNotExist();
        assertThat(System.getProperty(PROPERTY)).isNull();
    }

    @Test
    void what_an_operator_has_set_stays() {
        System.setProperty(PROPERTY, "/usr/lib/libbrotli.so");

        BrotliLibrary.keepIn(data);

        assertThat(System.getProperty(PROPERTY)).isEqualTo("/usr/lib/libbrotli.so");
        assertThat(data).isEmptyDirectory();
    }
}
