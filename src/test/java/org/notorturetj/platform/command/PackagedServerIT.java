package org.notorturetj.platform.command;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.platform.database.embedded.SharedBinaries;
import org.notorturetj.support.process.RunningJar;
import org.notorturetj.support.process.StartedFolder;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class PackagedServerIT {
    private static final String HOTLINES = "/v1/tg/hotlines";

    @TempDir Path folder;

    @Test
    void it_starts_quietly_and_serves() throws Exception {
        Path data = folder.resolve("data");
        SharedBinaries.linkIn(data);
        try (RunningJar server = RunningJar.start(data)) {
            assertThat(server.get(HOTLINES)).contains("+992987876666", "+992922221803");
            assertThat(server.lines())
                    .hasSizeLessThan(12)
                    .allMatch(line -> line.contains(" INFO ") || line.contains("first account"));
        }
    }

    @Test
    void it_survives_a_kill_and_is_restored_from_a_backup() throws Exception {
        Path backup = folder.resolve("backup.zip");
        // given a server that has been started before
        Path data = StartedFolder.copyTo(folder.resolve("data"));
        RunningJar first = RunningJar.start(data);
        String before = first.get(HOTLINES);
        // when another server is started on the same folder
        try (RunningJar second = RunningJar.start(data)) {
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.lines())
                    .singleElement()
                    .asString()
                    .contains("in use by another server");
        }
        // and a backup is made while it runs, and somebody is signed in
        String token = field(signIn(first), "token");
        try (RunningJar command =
                RunningJar.start(data, "--", "backup", "--to", backup.toString())) {
            assertThat(command.exitCode()).isZero();
        }
        // and the server is killed, leaving its database running
        first.kill();
        // then the next start takes over without losing anything
        try (RunningJar next = RunningJar.start(data)) {
            assertThat(next.get(HOTLINES)).isEqualTo(before);
        }
        assertThat(data.resolve("postgresql/postmaster.pid")).doesNotExist();
        // and the backup restores the same into another folder
        Path restored = folder.resolve("restored");
        try (RunningJar command =
                RunningJar.start(restored, "--", "restore", "--from", backup.toString())) {
            assertThat(command.exitCode()).isZero();
        }
        // and the desk's key, which no backup has, is put beside it
        Path keys = Files.createDirectories(restored.resolve("keys"));
        Files.copy(
                data.resolve("keys/desk.key"),
                keys.resolve("desk.key"),
                StandardCopyOption.COPY_ATTRIBUTES);
        try (RunningJar again = RunningJar.start(restored, "notorturetj.starter-content=none")) {
            assertThat(again.get(HOTLINES)).isEqualTo(before);
            // and nobody is signed in any more, and who may approve waits
            assertThat(again.send("GET", "/desk/v1/account", token, "").statusCode())
                    .isEqualTo(401);
            assertThat(field(signIn(again), "approvesFrom")).startsWith("20");
        }
        // and the audit is part of it, chain and witnesses
        try (RunningJar command = RunningJar.start(restored, "--", "audit", "verify")) {
            assertThat(command.exitCode()).isZero();
            assertThat(command.lines())
                    .first()
                    .asString()
                    .matches("The audit is whole: [0-9]{3} rows; [0-9]+ heads agree, .*");
        }
        // and a backup is not restored over existing data
        try (RunningJar command =
                RunningJar.start(restored, "--", "restore", "--from", backup.toString())) {
            assertThat(command.exitCode()).isEqualTo(1);
            assertThat(command.lines()).singleElement().asString().contains("not empty");
        }
    }

    /** Signs in with the password that the first start printed. */
    private static String signIn(RunningJar server) throws Exception {
        Matcher password =
                Pattern.compile("login admin, password ([^ ]+)\\.")
                        .matcher(String.join("\n", StartedFolder.output()));
        assertThat(password.find()).isTrue();
        String body = "{\"login\": \"admin\", \"password\": \"%s\"}".formatted(password.group(1));
        return server.send("POST", "/desk/v1/sessions", "", body).body();
    }

    private static String field(String json, String name) {
        Matcher field = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(json);
        assertThat(field.find()).as(name + " in " + json.length() + " characters").isTrue();
        return field.group(1);
    }

    @Test
    void a_failed_startup_is_explained_in_one_sentence() throws Exception {
        try (RunningJar wrong =
                RunningJar.start(
                        folder.resolve("a"),
                        "notorturetj.database.url=jdbc:postgresql://127.0.0.1:1/x")) {
            assertThat(wrong.exitCode()).isEqualTo(1);
            assertThat(wrong.lines()).singleElement().asString().contains("No PostgreSQL answers");
        }
        for (String port : new String[] {"quarkus.http.port", "quarkus.management.port"}) {
            Path untouched = folder.resolve("c");
            try (var taken = new ServerSocket(0);
                    RunningJar second =
                            RunningJar.start(untouched, port + "=" + taken.getLocalPort())) {
                assertThat(second.exitCode()).isEqualTo(1);
                assertThat(second.lines())
                        .singleElement()
                        .asString()
                        .contains("in use", port, "Nothing was started");
                assertThat(untouched).doesNotExist();
            }
        }
        Path unmade = folder.resolve("d");
        for (String command : new String[] {"", "-- accounts init --login first-one"}) {
            String line = ("notorturetj.data-foldr=" + unmade + " " + command).strip();
            try (RunningJar misspelt = RunningJar.start(unmade, line.split(" ", -1))) {
                assertThat(misspelt.exitCode()).isEqualTo(1);
                assertThat(misspelt.lines())
                        .singleElement()
                        .asString()
                        .contains("no setting", "the nearest is notorturetj.data-folder");
                assertThat(unmade).doesNotExist();
            }
        }
        Map<String, String> variable = Map.of("NOTORTURETJ_DATA_FOLDR", unmade.toString());
        try (RunningJar misspelt = RunningJar.startIn(variable, unmade)) {
            assertThat(misspelt.exitCode()).isEqualTo(1);
            assertThat(misspelt.lines())
                    .singleElement()
                    .asString()
                    .contains("NOTORTURETJ_DATA_FOLDR (the nearest is NOTORTURETJ_DATA_FOLDER)");
            assertThat(unmade).doesNotExist();
        }
        try (RunningJar help = RunningJar.start(folder.resolve("b"), "--", "--help")) {
            assertThat(help.exitCode()).isZero();
            assertThat(folder.resolve("b")).doesNotExist();
        }
    }

    @Test
    void production_loads_no_content_by_itself_and_refuses_invented_and_unreviewed_content()
            throws Exception {
        Path data = folder.resolve("data");
        SharedBinaries.linkIn(data);
        try (RunningJar keyless =
                RunningJar.start(data, "--", "load", "real", "--allow-unreviewed")) {
            assertThat(keyless.exitCode()).isEqualTo(1);
            assertThat(keyless.lines()).anyMatch(line -> line.contains("'keys init'"));
        }
        try (RunningJar keys = RunningJar.start(data, "--", "keys", "init")) {
            assertThat(keys.exitCode()).isZero();
            assertThat(keys.lines()).noneMatch(line -> line.contains("PRIVATE"));
        }
        try (RunningJar sample = RunningJar.start(data, "--", "load", "sample")) {
            assertThat(sample.exitCode()).isEqualTo(1);
            assertThat(sample.lines()).anyMatch(line -> line.contains("invented content"));
        }
        try (RunningJar real = RunningJar.start(data, "--", "load", "real")) {
            assertThat(real.exitCode()).isEqualTo(1);
            assertThat(real.lines())
                    .anyMatch(line -> line.contains("no lawyer answers"))
                    .anyMatch(line -> line.contains("--allow-unreviewed"))
                    .anyMatch(line -> line.matches("[1-9][0-9]* documents published\\."));
        }
        try (RunningJar confirmed =
                RunningJar.start(data, "--", "load", "real", "--allow-unreviewed")) {
            assertThat(confirmed.exitCode()).isZero();
        }
    }
}
