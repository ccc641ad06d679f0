package org.notorturetj.push.killed;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.platform.clock.ProcessClock;
import org.notorturetj.standin.Fault;
import org.notorturetj.standin.FaultKind;
import org.notorturetj.standin.fcm.Delivered;
import org.notorturetj.standin.fcm.FcmStandIn;
import org.notorturetj.support.process.RunningJar;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Commands on the database of a server that has an alert to deliver, from a shell that has nothing
 * but the address of the database: what waits is left to the server.
 */
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class CommandBesideServerIT {
    private static final int LIMIT_MILLIS = 120_000;
    private static final int POLL_MILLIS = 50;
    private static final int TOPICS = 3;
    private static final Pattern LOGGED = Pattern.compile("^[0-9-]{10} [0-9:]{8} (INFO|WARN) ");

    @TempDir Path folder;

    @Test
    void an_alert_that_waits_is_delivered_by_the_server_whatever_is_run_beside_it()
            throws Exception {
        try (SharedDatabase database = SharedDatabase.start(folder.resolve("database"));
                FcmStandIn standIn =
                        FcmStandIn.start(0, folder.resolve("fcm"), ProcessClock.get())) {
            // given a server whose keys are elsewhere, and whose provider is away
            standIn.fail(0, Fault.always(FaultKind.UNAVAILABLE));
            Path data = Files.createDirectories(folder.resolve("data"));
            RunningJar server =
                    DispatchingNode.start(
                            database.access(),
                            data,
                            standIn,
                            "notorturetj.keys.folder=" + folder.resolve("elsewhere"));
            try {
                server.get("/v1");
                Path set;
                try (Connection owner = database.owner()) {
                    set = UrgentAlert.write(owner, folder.resolve("set"));
                }
                assertThat(command(database, "load", set.toString()))
                        .contains("1 documents published.");
                await(() -> standIn.requests() >= TOPICS);
                server.freeze(); // so that everything is the command's for the taking
                // when
                assertThat(command(database, "accounts", "init", "--login", "first-one"))
                        .anyMatch(line -> line.startsWith("Password: "));
                assertThat(command(database, "accounts", "second", "--login", "second-one"))
                        .anyMatch(line -> line.startsWith("Password: "));
                assertThat(command(database, "rerender")).contains("0 records published.");
                assertThat(
                                numbers(
                                        database,
                                        "count(*)",
                                        "desk.push_target WHERE outcome IN ('rejected', 'unsent')"))
                        .containsExactly(0L);
                assertThat(
                                numbers(
                                        database,
                                        "count(*)",
                                        "desk.push_message WHERE state = 'sending'"))
                        .containsExactly(1L);
                standIn.fail(0);
                server.thaw();
                // then
                await(
                        () ->
                                numbers(
                                                database,
                                                "count(*)",
                                                "desk.push_message WHERE state = 'ended'")
                                        .equals(List.of(1L)));
                assertThat(numbers(database, "accepted", "desk.push_message"))
                        .containsExactly((long) TOPICS);
                assertThat(standIn.delivered().stream().map(Delivered::target).distinct())
                        .hasSize(TOPICS);
            } finally {
                server.kill();
            }
        }
    }

    @Test
    void where_there_is_no_database_a_command_says_so_and_makes_none() throws Exception {
        Path data = folder.resolve("nothing");
        try (RunningJar command =
                RunningJar.start(data, "--", "accounts", "second", "--login", "second-one")) {
            assertThat(command.exitCode()).isEqualTo(1);
            assertThat(command.lines())
                    .singleElement()
                    .asString()
                    .contains("There is no database in " + data, "notorturetj.data-folder");
        }
        assertThat(data).doesNotExist();
    }

    @Test
    void where_the_keys_of_the_server_are_gone_a_command_says_so_and_changes_nothing()
            throws Exception {
        try (SharedDatabase database = SharedDatabase.start(folder.resolve("database"))) {
            Path data = Files.createDirectories(folder.resolve("data"));
            Path keys = folder.resolve("elsewhere");
            List<String> settings =
                    new ArrayList<>(
                            List.of(
                                    "notorturetj.keys.create=true",
                                    "notorturetj.starter-content=none",
                                    "notorturetj.keys.folder=" + keys));
            database.access()
                    .asProperties()
                    .forEach((name, value) -> settings.add(name + "=" + value));
            try (RunningJar server = RunningJar.start(data, settings.toArray(new String[0]))) {
                server.get("/v1");
                command(database, "accounts", "init", "--login", "first-one");
                Path away = Files.move(keys, folder.resolve("away"));

                try (RunningJar command =
                        started(database, "accounts", "second", "--login", "second-one")) {
                    assertThat(command.exitCode()).isEqualTo(1);
                    assertThat(command.lines())
                            .filteredOn(line -> !LOGGED.matcher(line).find())
                            .singleElement()
                            .asString()
                            .contains("restore " + keys.resolve("desk.key"));
                }

                assertThat(keys).doesNotExist();
                assertThat(folder.resolve("shell")).isEmptyDirectory();
                assertThat(numbers(database, "count(*)", "desk.account")).containsExactly(1L);
                Files.move(away, keys);
                assertThat(command(database, "accounts", "second", "--login", "second-one"))
                        .anyMatch(line -> line.startsWith("Password: "));
            }
        }
    }

    private List<String> command(SharedDatabase database, String... arguments) throws Exception {
        try (RunningJar command = started(database, arguments)) {
            assertThat(command.exitCode()).as("%s", command.lines()).isZero();
            return command.lines();
        }
    }

    /** From a folder of its own, as in a shell where nothing but the database is set. */
    private RunningJar started(SharedDatabase database, String... arguments) throws Exception {
        List<String> all = new ArrayList<>();
        database.access().asProperties().forEach((name, value) -> all.add(name + "=" + value));
        all.add("--");
        all.addAll(List.of(arguments));
        Path shell = Files.createDirectories(folder.resolve("shell"));
        return RunningJar.start(shell, all.toArray(new String[0]));
    }

    private static List<Long> numbers(SharedDatabase database, String what, String from)
            throws Exception {
        try (Connection owner = database.owner();
                var statement = owner.createStatement();
                ResultSet rows = statement.executeQuery("SELECT " + what + " FROM " + from)) {
            List<Long> numbers = new ArrayList<>();
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
            return numbers;
        }
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        for (int waited = 0; !condition.call(); waited += POLL_MILLIS) {
            assertThat(waited).isLessThan(LIMIT_MILLIS);
            Thread.sleep(POLL_MILLIS);
        }
    }
}
