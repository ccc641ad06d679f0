package org.notorturetj.push.killed;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.platform.clock.ProcessClock;
import org.notorturetj.push.device.registration.ManyPhones;
import org.notorturetj.standin.fcm.Delivered;
import org.notorturetj.standin.fcm.FcmStandIn;
import org.notorturetj.support.process.RunningJar;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Kills the packaged server while it wakes phones up, again and again, and restarts its database,
 * while the provider fails in every way it can. The long proof is {@code mvn verify
 * -Dit.test=KilledWhilePushingIT -Dkills=200 -Dtargets=10000}; {@code -Dseed=…} draws the same
 * moments again, as far as a machine repeats itself.
 */
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledWhilePushingIT {
    /** One kill in so many falls anywhere after a start, also before anything is sent. */
    private static final int ANYWHERE = 5;

    private static final int ANYWHERE_MILLIS = 8_000;

    /** The others fall while messages go out. */
    private static final int AMID_MILLIS = 1_200;

    /** One life in so many sees its database restarted; one in so many meets a quota. */
    private static final int RESTARTS = 4;

    private static final int QUOTAS = 8;
    private static final int PER_MINUTE = 20;
    private static final int FEW_KILLS = 20;

    private static final int IN_FLIGHT = 32;
    private static final int LONGEST_PACE_MILLIS = 1_200;
    private static final int SHORTEST_PACE_MILLIS = 20;

    private static final int LIMIT_MILLIS = 300_000;
    private static final int POLL_MILLIS = 100;

    private final int kills = Integer.getInteger("kills", 3);
    private final int targets = Integer.getInteger("targets", 300);
    private final long seed = Long.getLong("seed", new Random().nextLong(1_000_000));
    private final Random random = new Random(seed);

    @TempDir Path folder;
    private int amid;
    private int restarts;
    private int restartsUnderTheNode;
    private int revocations;

    @Test
    void every_phone_shows_an_alert_once_and_the_ledger_says_so_whenever_nodes_die()
            throws Exception {
        System.out.printf("%d kills, %d targets, seed %d%n", kills, targets, seed);
        Path data = folder.resolve("data");
        try (SharedDatabase database = SharedDatabase.start(folder.resolve("database"));
                FcmStandIn standIn =
                        FcmStandIn.start(0, folder.resolve("fcm"), ProcessClock.get())) {
            // given an alert that is published, and phones, some of which are gone
            Phones phones = publish(database, data);
            var weather = new ProviderFaults(standIn, phones);
            int open = targets;
            // when, then
            for (int kill = 1; kill <= kills; kill++) {
                int quota = kills > FEW_KILLS && random.nextInt(QUOTAS) == 0 ? PER_MINUTE : 0;
                weather.change(seed + kill, pace(open, kills - kill + 1), quota);
                liveAndDie(database, data, standIn, open > 0);
                open = inspect(kill, database, phones, standIn);
            }
            // when
            weather.change(seed, SHORTEST_PACE_MILLIS, 0);
            try (RunningJar node = DispatchingNode.start(database.access(), data, standIn)) {
                for (int waited = 0; open >= 0; waited += POLL_MILLIS) {
                    assertThat(waited)
                            .as("it ends, seed %d: %s", seed, node.lines())
                            .isLessThan(LIMIT_MILLIS);
                    Thread.sleep(POLL_MILLIS);
                    open = inspect(0, database, phones, standIn);
                }
            }
            // then
            try (Connection owner = database.owner()) {
                LedgerInvariants.checkReport(owner, phones);
            }
            shown(phones, standIn, weather);
        }
    }

    private Phones publish(SharedDatabase database, Path data) throws Exception {
        try (Connection owner = database.owner()) {
            java.nio.file.Files.createDirectories(data);
            Path set = UrgentAlert.write(owner, folder.resolve("set"));
            RunningJar load = DispatchingNode.load(database.access(), data, set);
            assertThat(load.exitCode()).as("%s", load.lines()).isZero();
            return Phones.of(ManyPhones.register(owner, data.resolve("keys"), targets), random);
        }
    }

    /** So long that, one life with another, what is left lasts for the kills that are left. */
    private static int pace(int open, int killsLeft) {
        double wanted = Math.max(1, open) / (killsLeft + 1.0);
        double pace = IN_FLIGHT * AMID_MILLIS / 2.0 / wanted;
        return (int) Math.max(SHORTEST_PACE_MILLIS, Math.min(pace, LONGEST_PACE_MILLIS));
    }

    private void liveAndDie(
            SharedDatabase database, Path data, FcmStandIn standIn, boolean something)
            throws Exception {
        boolean anywhere = random.nextInt(ANYWHERE) == 0 || !something;
        int moment = random.nextInt(anywhere ? ANYWHERE_MILLIS : AMID_MILLIS);
        boolean restart = random.nextInt(RESTARTS) == 0;
        boolean under = random.nextBoolean();
        boolean revoke = random.nextInt(QUOTAS) == 0;
        int before = standIn.requests();
        RunningJar node = DispatchingNode.start(database.access(), data, standIn);
        try {
            for (int waited = 0;
                    !anywhere && node.isRunning() && standIn.requests() == before;
                    waited += POLL_MILLIS) {
                assertThat(waited).as("it sends: %s", node.lines()).isLessThan(LIMIT_MILLIS);
                Thread.sleep(POLL_MILLIS);
            }
            assertThat(node.isRunning()).as("%s", node.lines()).isTrue();
            Thread.sleep(moment);
            if (revoke) {
                revocations++;
                standIn.forgetTokens();
                Thread.sleep(random.nextInt(AMID_MILLIS));
            }
            if (restart && under) {
                restartsUnderTheNode++;
                database.restart();
                Thread.sleep(random.nextInt(AMID_MILLIS * 2));
            }
            amid += standIn.requests() > before ? 1 : 0;
        } finally {
            node.kill();
        }
        if (restart && !under) {
            database.restart();
        }
        restarts += restart ? 1 : 0;
    }

    private int inspect(int kill, SharedDatabase database, Phones phones, FcmStandIn standIn)
            throws Exception {
        try (Connection owner = database.owner()) {
            // Read after it: whatever the ledger calls accepted was accepted before.
            int open = LedgerInvariants.check(owner, phones, standIn::delivered);
            if (kill > 0) {
                System.out.printf(
                        "kill %d: %d open, %d accepted%n", kill, open, standIn.delivered().size());
            }
            return open;
        } catch (AssertionError e) {
            throw new AssertionError("kill %d, seed %d".formatted(kill, seed), e);
        }
    }

    /** As a phone does: what has a {@code nid} that it has shown already it does not show again. */
    private void shown(Phones phones, FcmStandIn standIn, ProviderFaults weather) {
        List<Delivered> delivered = standIn.delivered();
        Map<String, Set<String>> screens = new HashMap<>();
        Map<String, Integer> arrived = new HashMap<>();
        for (Delivered message : delivered) {
            String nid = message.message().getJsonObject("data").getString("nid");
            screens.computeIfAbsent(message.target(), token -> new HashSet<>()).add(nid);
            arrived.merge(message.target(), 1, Integer::sum);
        }
        Set<String> expected = new HashSet<>(phones.living());
        expected.addAll(List.of("tg-urgent", "ru-urgent", "en-urgent"));
        assertThat(screens.keySet()).as("seed %d", seed).isEqualTo(expected);
        assertThat(screens.values()).as("each shows one").allMatch(screen -> screen.size() == 1);
        List<Integer> most = new ArrayList<>(arrived.values());
        most.sort(null);
        System.out.printf(
                "%d kills, %d of them while sending; %d restarts of the database, %d under a running node; %d revocations%n",
                kills, amid, restarts, restartsUnderTheNode, revocations);
        System.out.printf(
                "%d living, %d gone, %d of others; %d requests, %d accepted, %d of them twice or more to one phone, at most %d%n",
                phones.living().size(),
                phones.gone().size(),
                phones.strangers().size(),
                standIn.requests(),
                delivered.size(),
                delivered.size() - screens.size(),
                most.get(most.size() - 1));
        System.out.printf("failures met: %s, seed %d%n", weather.met(), seed);
    }
}
