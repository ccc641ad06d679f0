package org.notorturetj.platform.crypto;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.command.CommandException;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.support.contract.ExpectServerError;
import org.notorturetj.support.database.Dump;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.log.WholeLog;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.notorturetj.support.http.Problems.assertProblem;

/** The desk's key, and encryption with it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeskKeyTest {
    private static final FieldLocation LOCATION =
            new FieldLocation("account", "login", "0123456789abcdef");

    @Inject DeskKey key;
    @Inject FieldEncryption encryption;
    @Inject KeyedHash hash;

    private String saved;
    private Set<PosixFilePermission> permissions;

    @BeforeEach
    void save() throws IOException {
        encryption.seal(LOCATION, "stores the check value");
        saved = Files.readString(file());
        permissions = Files.getPosixFilePermissions(file());
    }

    @AfterEach
    void restore() throws IOException {
        Files.writeString(file(), saved);
        Files.setPosixFilePermissions(file(), permissions);
        key.forget();
    }

    private static Path file() {
        return TestDatabase.keys().resolve("desk.key");
    }

    @Test
    void a_sealed_value_can_be_opened_only_at_its_location() {
        byte[] sealed = encryption.seal(LOCATION, "Сирри мо");
        assertThat(encryption.open(LOCATION, sealed)).isEqualTo("Сирри мо");
        for (FieldLocation other :
                new FieldLocation[] {
                    new FieldLocation("session", "login", LOCATION.row()),
                    new FieldLocation("account", "email", LOCATION.row()),
                    new FieldLocation("account", "login", "0123456789abcdeg")
                }) {
            assertThatThrownBy(() -> encryption.open(other, sealed))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("altered or moved");
        }
    }

    @Test
    void any_altered_byte_is_detected() {
        byte[] sealed = encryption.seal(LOCATION, "secret");
        for (int i = 0; i < sealed.length; i++) {
            byte[] altered = sealed.clone();
            altered[i] ^= 1;
            assertThatThrownBy(() -> encryption.open(LOCATION, altered))
                    .as("byte %d", i)
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThatThrownBy(() -> encryption.open(LOCATION, Arrays.copyOf(sealed, 5)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void sealing_the_same_text_twice_gives_different_values() {
        assertThat(encryption.seal(LOCATION, "secret"))
                .isNotEqualTo(encryption.seal(LOCATION, "secret"));
    }

    @Test
    void a_keyed_hash_is_deterministic_and_differs_by_purpose() {
        assertThat(hash.of("login", "amina")).isEqualTo(hash.of("login", "amina")).hasSize(32);
        assertThat(hash.of("login", "amina")).isNotEqualTo(hash.of("email", "amina"));
        assertThat(hash.of("login", "amina")).isNotEqualTo(hash.of("login", "aminb"));
    }

    @Test
    void the_key_is_readable_by_its_owner_only_and_not_in_the_database() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(Dump.ofEveryTable()).doesNotContain(saved.strip());
    }

    @Test
    @ExpectServerError(503)
    void without_the_key_the_desk_is_unavailable_but_the_public_door_works() throws IOException {
        Files.delete(file());
        key.forget();

        assertProblem(given().get("/desk/v1/sessions"), ProblemType.UNAVAILABLE, "");
        given().header("Accept-Language", "ru")
                .get("/desk/v1/sessions")
                .then()
                .body("errors[0].message", containsString("нет ключа"));
        given().get("/v1/en/hotlines").then().statusCode(200);
        assertThat(key.failure()).get().asString().contains("'desk-key init'");
        assertThatThrownBy(() -> encryption.seal(LOCATION, "x"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.type()).isEqualTo(ProblemType.UNAVAILABLE));

        Files.writeString(file(), saved);
        assertThat(key.failure()).isEmpty();
    }

    @Test
    @ExpectServerError(503)
    void a_key_the_database_was_not_written_with_is_refused() throws IOException {
        Files.delete(file());
        new DeskKeyFile(file()).create();
        key.forget();

        assertThat(key.failure()).get().asString().contains("different key");
        assertProblem(given().get("/desk/v1/sessions"), ProblemType.UNAVAILABLE, "");
    }

    @Test
    void a_lost_key_is_told_at_the_start_and_not_replaced_even_where_missing_keys_are_created()
            throws IOException {
        Files.delete(file());
        key.forget();
        try (WholeLog log = new WholeLog()) {
            key.start(new io.quarkus.runtime.StartupEvent());
            assertThat(log.lines())
                    .anySatisfy(line -> assertThat(line).contains("WARN", "The desk has no key"));
        }
        assertThat(file()).doesNotExist();
    }

    @Test
    void a_file_that_is_not_a_key_is_reported_in_one_sentence() throws IOException {
        for (String damaged : new String[] {"", "AAAA\n", "not base64 at all!"}) {
            Files.writeString(file(), damaged);
            key.forget();
            assertThat(key.failure()).get().asString().contains("cannot be read");
        }
    }

    @Test
    void an_existing_key_is_never_overwritten(@TempDir Path folder) {
        var fresh = new DeskKeyFile(folder.resolve("keys").resolve("desk.key"));
        fresh.create();
        byte[] first = fresh.read();
        assertThat(first).hasSize(32);
        assertThatThrownBy(fresh::create)
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("not overwritten");
        assertThat(fresh.read()).isEqualTo(first);
    }
}
