package org.notorturetj.push.killed;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.platform.clock.ProcessClock;
import org.notorturetj.push.device.registration.ManyPhones;
import org.notorturetj.standin.Fault;
import org.notorturetj.standin.FaultKind;
import org.notorturetj.standin.fcm.Delivered;
import org.notorturetj.standin.fcm.FcmStandIn;
import org.notorturetj.support.process.RunningJar;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two packaged servers on one database. Each has a stand-in of its own, so that the test sees which
 * of them sent what.
 */
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class TwoDispatchersIT {
    private static final int PHONES = 300;
    private static final int TOPICS = 3;
    private static final int FEW = 8;

    /** So many are in flight at a node, and each takes so long: both have time to take part. */
    private static final int PACE_MILLIS = 300;

    /** Longer than the one that is frozen needs to be thawed again. */
    private static final int SLOW_MILLIS = 12_000;

    /** Not before it is frozen. */
    private static final int LATE_MILLIS = 4_000;

    /** As by default: no lease ends, however busy the machine. */
    private static final String[] PATIENT = {
        "notorturetj.push.lease=60S", "notorturetj.push.fcm.answer-timeout=20S"
    };

    private static final int LIMIT_MILLIS = 120_000;
    private static final int POLL_MILLIS = 50;

    @TempDir Path folder;
    private SharedDatabase database;
    private FcmStandIn ofOne;
    private FcmStandIn ofOther;
    private Path data;

    @BeforeEach
    void begin() throws Exception {
        database = SharedDatabase.start(folder.resolve("database"));
        ofOne = FcmStandIn.start(0, folder.resolve("one"), ProcessClock.get());
        ofOther = FcmStandIn.start(0, folder.resolve("other"), ProcessClock.get());
        data = Files.createDirectories(folder.resolve("data"));
    }

    @AfterEach
    void end() {
        ofOne.close();
        ofOther.close();
        database.close();
    }

    @Test
    void two_share_the_work_and_send_nothing_twice() throws Exception {
        // given two that wait for something to do
        ofOne.fail(0, Fault.always(FaultKind.DELAY).after(PACE_MILLIS));
        ofOther.fail(0, Fault.always(FaultKind.DELAY).after(PACE_MILLIS));
        Phones phones = publish(PHONES);
        hold(true);
        try (RunningJar one = DispatchingNode.start(database.access(), data, ofOne, PATIENT);
                RunningJar other =
                        DispatchingNode.start(database.access(), data, ofOther, PATIENT)) {
            one.get("/v1");
            other.get("/v1");
            // when
            hold(false);
            ended();
        }
        // then
        List<Delivered> byOne = ofOne.delivered();
        List<Delivered> byOther = ofOther.delivered();
        System.out.printf("%d sent by one, %d by the other%n", byOne.size(), byOther.size());
        assertThat(byOne).hasSizeGreaterThan(FEW);
        assertThat(byOther).hasSizeGreaterThan(FEW);
        assertThat(byOne.size() + byOther.size()).isEqualTo(PHONES + TOPICS);
        assertThat(reached(byOne, byOther)).containsAll(phones.living());
        try (Connection owner = database.owner()) {
            LedgerInvariants.checkReport(owner, phones);
        }
    }

    @Test
    void one_that_was_frozen_past_its_lease_overwrites_nothing() throws Exception {
        // given one that has sent some, and is frozen before it reads that they are to come later
        Phones phones = publish(FEW);
        ofOne.fail(0, Fault.always(FaultKind.UNAVAILABLE).after(LATE_MILLIS));
        ofOther.fail(0, Fault.always(FaultKind.DELAY).after(SLOW_MILLIS));
        RunningJar frozen =
                DispatchingNode.start(
                        database.access(),
                        data,
                        ofOne,
                        "notorturetj.push.lease=10S",
                        "notorturetj.push.fcm.answer-timeout=8S");
        await(() -> ofOne.requests() == FEW + TOPICS);
        frozen.freeze();
        // when the other has taken over, and the first one goes on while the other still waits
        try (RunningJar other = DispatchingNode.start(database.access(), data, ofOther, PATIENT)) {
            other.get("/v1");
            await(() -> ofOther.requests() == FEW + TOPICS);
            Map<String, Integer> taken = rows();
            assertThat(taken.keySet()).allMatch(row -> row.startsWith("sending "));
            frozen.thaw();
            Thread.sleep(SLOW_MILLIS / 2);
            // then it writes nothing down, and tries nothing again
            assertThat(rows()).isEqualTo(taken);
            assertThat(ofOne.requests()).isEqualTo(FEW + TOPICS);
            ended();
            assertThat(ofOther.delivered()).hasSize(FEW + TOPICS);
            assertThat(ofOther.requests()).isEqualTo(FEW + TOPICS);
            assertThat(reached(List.of(), ofOther.delivered())).containsAll(phones.living());
        } finally {
            frozen.kill();
        }
        try (Connection owner = database.owner()) {
            LedgerInvariants.checkReport(owner, phones);
        }
    }

    private Phones publish(int count) throws Exception {
        try (Connection owner = database.owner()) {
            Path set = UrgentAlert.write(owner, folder.resolve("set"));
            RunningJar load = DispatchingNode.load(database.access(), data, set);
            assertThat(load.exitCode()).as("%s", load.lines()).isZero();
            return new Phones(
                    ManyPhones.register(owner, data.resolve("keys"), count), Set.of(), Set.of());
        }
    }

    /** Keeps the alert from being sent, as if its publication had not been signed yet. */
    private void hold(boolean held) throws Exception {
        try (Connection owner = database.owner()) {
            Jdbi.create(owner)
                    .useHandle(
                            handle ->
                                    handle.execute(
                                            "UPDATE desk.push_message SET seq = seq "
                                                    + (held ? "+" : "-")
                                                    + " 1000000"));
        }
    }

    private Map<String, Integer> rows() throws Exception {
        Map<String, Integer> counts = new TreeMap<>();
        try (Connection owner = database.owner();
                var statement = owner.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "SELECT outcome || ' ' || attempts FROM desk.push_target")) {
            while (row.next()) {
                counts.merge(row.getString(1), 1, Integer::sum);
            }
        }
        return counts;
    }

    private void ended() throws Exception {
        await(
                () -> {
                    try (Connection owner = database.owner();
                            var statement = owner.createStatement();
                            ResultSet row =
                                    statement.executeQuery(
                                            "SELECT state = 'ended' FROM desk.push_message")) {
                        return row.next() && row.getBoolean(1);
                    }
                });
    }

    private static void await(java.util.concurrent.Callable<Boolean> condition) throws Exception {
        for (int waited = 0; !condition.call(); waited += POLL_MILLIS) {
            assertThat(waited).isLessThan(LIMIT_MILLIS);
            Thread.sleep(POLL_MILLIS);
        }
    }

    private static Set<String> reached(List<Delivered> some, List<Delivered> others) {
        Set<String> reached = new HashSet<>();
        some.forEach(message -> reached.add(message.target()));
        others.forEach(message -> reached.add(message.target()));
        return reached;
    }
}
