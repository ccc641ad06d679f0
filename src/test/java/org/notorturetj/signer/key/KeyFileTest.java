package org.notorturetj.signer.key;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeyFileTest {
    private static final Optional<String> PASSPHRASE = Optional.of("correct horse");

    @TempDir Path folder;

    @Test
    void only_the_owner_may_read_a_key() throws IOException {
        KeyFile.write(file(), SigningKey.generate().privateKey(), Optional.empty());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void a_written_key_can_be_read() throws IOException {
        SigningKey key = SigningKey.generate();
        KeyFile.write(file(), key.privateKey(), Optional.empty());

        assertThat(KeyFile.read(file(), Optional.empty())).isEqualTo(key.privateKey());
        assertThat(Files.readString(file())).startsWith("-----BEGIN PRIVATE KEY-----");
    }

    @Test
    void with_a_passphrase_it_is_encrypted() throws IOException {
        SigningKey key = SigningKey.generate();
        KeyFile.write(file(), key.privateKey(), PASSPHRASE);

        assertThat(Files.readString(file())).startsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----");
        assertThat(KeyFile.read(file(), PASSPHRASE)).isEqualTo(key.privateKey());
        assertThatThrownBy(() -> KeyFile.read(file(), Optional.of("wrong")))
                .isInstanceOf(KeyException.class)
                .hasMessageContaining("passphrase is wrong")
                .hasMessageNotContaining("correct horse");
        assertThatThrownBy(() -> KeyFile.read(file(), Optional.empty()))
                .isInstanceOf(KeyException.class)
                .hasMessageContaining("notorturetj.keys.passphrase");
    }

    @Test
    void a_key_is_not_overwritten_and_not_printed() throws IOException {
        SigningKey key = SigningKey.generate();
        KeyFile.write(file(), key.privateKey(), Optional.empty());

        assertThatThrownBy(() -> KeyFile.write(file(), key.privateKey(), Optional.empty()))
                .isInstanceOf(IOException.class);
        assertThat(key).hasToString("SigningKey[" + key.publicKey().kid() + "]");
    }

    private Path file() {
        return folder.resolve("publish-x.key.pem");
    }
}
