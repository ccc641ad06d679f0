package org.notorturetj.platform.crypto;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.platform.problem.ProblemException;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NameEncryptionTest {
    private static final FieldLocation PLACE = new FieldLocation("protected_name", "sealed", "1");
    private static final String NAME = "Парвонак Гулмуродов";

    @TempDir Path folder;

    @Test
    void a_name_is_sealed_with_a_key_in_a_file_that_only_its_owner_reads() throws IOException {
        byte[] sealed = encryption(true).seal(PLACE, NAME, Map.of());

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("Гул");
        assertThat(encryption(true).open(PLACE, sealed)).isEqualTo(NAME);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().path())))
                .isEqualTo("rw-------");
        assertThatThrownBy(
                        () ->
                                encryption(true)
                                        .open(
                                                new FieldLocation("protected_name", "sealed", "2"),
                                                sealed))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void a_running_server_seals_with_a_key_that_was_added_and_reads_what_the_older_one_sealed() {
        NameEncryption running = encryption(true);
        byte[] before = running.seal(PLACE, NAME, Map.of());
        assertThat(file().add()).isEqualTo(2);

        byte[] after = running.seal(PLACE, NAME, Map.of(PLACE, before));

        assertThat(NameEncryption.keyOf(before)).isEqualTo(1);
        assertThat(NameEncryption.keyOf(after)).isEqualTo(2);
        assertThat(running.open(PLACE, before)).isEqualTo(NAME);
        running.keepOnly(running.newest());
        assertThat(running.open(PLACE, after)).isEqualTo(NAME);
        assertThatThrownBy(() -> running.open(PLACE, before)).isInstanceOf(ProblemException.class);
    }

    @Test
    void another_node_reads_a_key_that_was_added_when_it_first_meets_it() {
        encryption(true).seal(PLACE, NAME, Map.of());
        NameEncryption other = encryption(true);
        other.newest();
        file().add();
        byte[] sealed = encryption(true).seal(PLACE, NAME, Map.of());

        assertThat(other.open(PLACE, sealed)).isEqualTo(NAME);
    }

    @Test
    void a_key_is_not_made_where_names_exist_or_the_settings_forbid_it() {
        assertThatThrownBy(() -> encryption(true).seal(PLACE, NAME, Map.of(PLACE, new byte[] {1})))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> encryption(false).seal(PLACE, NAME, Map.of()))
                .isInstanceOf(ProblemException.class);
        assertThat(file().exists()).isFalse();
    }

    @Test
    void another_file_with_a_key_of_the_same_number_neither_opens_nor_seals() throws IOException {
        byte[] sealed = encryption(true).seal(PLACE, NAME, Map.of());
        assertThat(encryption(false).failure(Map.of(PLACE, sealed))).isEmpty();
        Files.delete(file().path());
        file().add();

        assertThat(encryption(false).failure(Map.of(PLACE, sealed)))
                .get()
                .asString()
                .contains("names.key has not the key 1");
        assertThatThrownBy(() -> encryption(false).open(PLACE, sealed))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> encryption(false).seal(PLACE, NAME, Map.of(PLACE, sealed)))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void a_missing_key_is_told_before_the_first_name_unless_it_makes_itself() {
        assertThat(encryption(true).missing()).isEmpty();
        assertThat(encryption(false).missing()).get().asString().contains("'names-key init'");
        file().add();
        assertThat(encryption(false).missing()).isEmpty();
    }

    private NameEncryption encryption(boolean create) {
        return new NameEncryption(config(create));
    }

    private KeyRingFile file() {
        return KeyRingFile.of(config(true));
    }

    private Config config(boolean create) {
        return new SmallRyeConfigBuilder()
                .withSources(
                        new PropertiesConfigSource(
                                Map.of(
                                        "notorturetj.keys.folder",
                                        folder.toString(),
                                        "notorturetj.keys.create",
                                        Boolean.toString(create)),
                                "test",
                                100))
                .build();
    }
}
