package org.notorturetj.desk.administration;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.platform.database.embedded.SharedBinaries;
import org.notorturetj.support.process.RunningJar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The packaged jar: creating the first account, and recovering from lock-out. */
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccountsCommandIT {
    private static final Pattern PASSWORD =
            Pattern.compile("[Pp]assword:? ([0-9a-z]{5}(-[0-9a-z]{5}){3})");
    private static final String NEXT = "nine-quiet-apricot-trees";
    private static final String NOTHING = "notorturetj.starter-content=none";

    @TempDir Path folder;

    private static String password(List<String> lines) {
        Matcher password = PASSWORD.matcher(String.join("\n", lines));
        assertThat(password.find()).as(lines.toString()).isTrue();
        return password.group(1);
    }

    private static JsonNode signIn(RunningJar server, String login, String password)
            throws Exception {
        String body = "{\"login\": \"%s\", \"password\": \"%s\"}".formatted(login, password);
        return new ObjectMapper()
                .readTree(server.send("POST", "/desk/v1/sessions", "", body).body());
    }

    @Test
    void the_printed_password_signs_in_and_a_command_unfreezes_the_account() throws Exception {
        Path data = folder.resolve("data");
        SharedBinaries.linkIn(data);
        try (RunningJar server = RunningJar.start(data, NOTHING)) {
            server.get("/v1/en/hotlines");
            String initial = password(server.lines());
            String token = signIn(server, "admin", initial).path("token").asText();
            String change = "{\"current\": \"%s\", \"next\": \"%s\"}".formatted(initial, NEXT);
            assertThat(server.send("PUT", "/desk/v1/account/password", token, change).statusCode())
                    .isEqualTo(204);
            assertThat(server.send("POST", "/desk/v1/account/freezing", token, "").statusCode())
                    .isEqualTo(204);
            assertThat(signIn(server, "admin", NEXT).path("status").asInt()).isEqualTo(401);

            try (RunningJar again =
                    RunningJar.start(data, "--", "accounts", "init", "--login", "other")) {
                assertThat(again.exitCode()).isEqualTo(1);
                assertThat(again.lines()).anyMatch(line -> line.contains("already exist"));
            }
            try (RunningJar unfreeze =
                    RunningJar.start(data, "--", "accounts", "unfreeze", "--login", "admin")) {
                assertThat(unfreeze.exitCode()).as(unfreeze.lines().toString()).isZero();
            }
            assertThat(signIn(server, "admin", NEXT).path("token").asText()).hasSize(43);
            try (RunningJar reset =
                    RunningJar.start(data, "--", "accounts", "reset", "--login", "admin")) {
                assertThat(reset.exitCode()).isZero();
                assertThat(
                                signIn(server, "admin", password(reset.lines()))
                                        .at("/account/mustChangePassword")
                                        .asBoolean())
                        .isTrue();
            }
            assertThat(String.join("\n", server.lines())).doesNotContain(NEXT, token);
        }
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(data.resolve("keys/desk.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void without_the_embedded_defaults_nothing_is_created_automatically() throws Exception {
        Path data = folder.resolve("data");
        SharedBinaries.linkIn(data);
        String[] production = {
            NOTHING, "notorturetj.keys.create=false", "notorturetj.desk.first-account=command"
        };
        try (RunningJar server = RunningJar.start(data, production)) {
            assertThat(server.get("/v1/en/hotlines")).contains("items");
            assertThat(server.lines()).anyMatch(line -> line.contains("'desk-key init'"));
            assertThat(server.lines()).noneMatch(line -> line.contains("assword"));
            assertThat(signIn(server, "admin", "admin").path("status").asInt()).isEqualTo(503);
            try (RunningJar init =
                    RunningJar.start(data, "--", "accounts", "init", "--login", "amina")) {
                assertThat(init.exitCode()).isEqualTo(1);
                assertThat(init.lines()).anyMatch(line -> line.contains("'desk-key init'"));
            }
            try (RunningJar key = RunningJar.start(data, "--", "desk-key", "init")) {
                assertThat(key.exitCode()).isZero();
            }
            try (RunningJar init =
                    RunningJar.start(data, "--", "accounts", "init", "--login", "amina")) {
                assertThat(init.exitCode()).as(init.lines().toString()).isZero();
                assertThat(
                                signIn(server, "amina", password(init.lines()))
                                        .at("/account/roles/1")
                                        .asText())
                        .isEqualTo("administrator");
            }
            try (RunningJar again = RunningJar.start(data, "--", "desk-key", "init")) {
                assertThat(again.exitCode()).isEqualTo(1);
                assertThat(again.lines()).singleElement().asString().contains("not overwritten");
            }
        }
    }
}
