package org.notorturetj.push.killed;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.platform.clock.ProcessClock;
import org.notorturetj.push.device.registration.ManyPhones;
import org.notorturetj.standin.Fault;
import org.notorturetj.standin.FaultKind;
import org.notorturetj.standin.fcm.FcmStandIn;
import org.notorturetj.support.process.RunningJar;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The packaged server is stopped (SIGTERM), as at every upgrade, while messages are on their way.
 */
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class StoppedWhilePushingIT {
    private static final int PHONES = 100;
    private static final int IN_FLIGHT = 20;
    private static final int SLOW_MILLIS = 1_500;
    private static final int LIMIT_MILLIS = 120_000;
    private static final int POLL_MILLIS = 20;

    @TempDir Path folder;

    @Test
    void what_comes_back_in_time_is_written_down_and_nothing_more_is_sent() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        try (SharedDatabase database = SharedDatabase.start(folder.resolve("database"));
                FcmStandIn standIn =
                        FcmStandIn.start(0, folder.resolve("fcm"), ProcessClock.get())) {
            try (Connection owner = database.owner()) {
                Path set = UrgentAlert.write(owner, folder.resolve("set"));
                RunningJar load = DispatchingNode.load(database.access(), data, set);
                assertThat(load.exitCode()).as("%s", load.lines()).isZero();
                ManyPhones.register(owner, data.resolve("keys"), PHONES);
            }
            standIn.fail(0, Fault.always(FaultKind.DELAY).after(SLOW_MILLIS));
            RunningJar node =
                    DispatchingNode.start(
                            database.access(),
                            data,
                            standIn,
                            "notorturetj.push.in-flight=" + IN_FLIGHT,
                            "notorturetj.push.kept-for-urgent=10",
                            "notorturetj.push.lease=60S",
                            "notorturetj.push.fcm.answer-timeout=20S");
            for (int waited = 0; standIn.requests() < IN_FLIGHT; waited += POLL_MILLIS) {
                assertThat(waited).isLessThan(LIMIT_MILLIS);
                Thread.sleep(POLL_MILLIS);
            }
            node.close();

            int sent = standIn.requests();
            assertThat(standIn.delivered()).hasSize(sent);
            try (Connection owner = database.owner()) {
                Map<String, Integer> rows = rows(owner);
                System.out.println("stopped: " + rows);
                assertThat(rows).doesNotContainKey("sending").containsEntry("accepted", sent);
            }
            assertThat(node.lines()).noneMatch(line -> line.contains("WARN"));
        }
    }

    private static Map<String, Integer> rows(Connection owner) throws Exception {
        Map<String, Integer> counts = new TreeMap<>();
        try (var statement = owner.createStatement();
                ResultSet row = statement.executeQuery("SELECT outcome FROM desk.push_target")) {
            while (row.next()) {
                counts.merge(row.getString(1), 1, Integer::sum);
            }
        }
        return counts;
    }
}
