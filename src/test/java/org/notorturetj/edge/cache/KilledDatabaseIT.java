package org.notorturetj.edge.cache;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.platform.database.Role;
import org.notorturetj.platform.database.embedded.EmbeddedDatabase;
import org.notorturetj.support.content.ContentFolder;
import org.notorturetj.support.database.DatabaseProcesses;
import org.notorturetj.support.process.LoadingServer;
import org.notorturetj.support.process.RunningJar;
import org.notorturetj.support.process.StartedFolder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * While people read, PostgreSQL is killed, another process publishes, and PostgreSQL is frozen and
 * shut down. Whoever gets an answer gets the right one: each body is compared with what the
 * resource said before and says when all is over, each signed head with the log. Hotlines and
 * alerts are answered all the while.
 */
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledDatabaseIT {
    private static final String HEAD = "/v1/sync/head";
    private static final String SEARCH = "/v1/ru/search?in=article&q=Article%20000001";
    private static final List<String> URGENT = List.of("/v1/ru/hotlines", "/v1/ru/alerts");
    private static final int READERS = 4;
    private static final int LISTS = 60;
    private static final int LIMIT_MILLIS = 60_000;
    private static final int POLL_MILLIS = 50;

    @TempDir Path folder;

    private int unasked;

    @Test
    void whatever_happens_to_the_database_no_wrong_byte_is_served() throws Exception {
        Path data = StartedFolder.copyTo(folder.resolve("data"));
        // So little memory that many lists are made anew each time.
        try (RunningJar server =
                RunningJar.start(
                        data,
                        "notorturetj.edge.memory=512K",
                        "notorturetj.limits.rates.misses=off")) {
            awaitText(server, HEAD, "\"seq\"");
            assertThat(server.get(SEARCH)).doesNotContain("000001-a");
            Map<String, List<String>> versions = new HashMap<>();
            List<String> paths = paths();
            for (String path : paths) {
                versions.put(path, new ArrayList<>(List.of(madeAnew(server, path))));
            }
            List<WatchedReaders.Seen> seen;
            try (var readers = new WatchedReaders(server.address(), paths, READERS);
                    var urgent = new WatchedReaders(server.address(), URGENT, 1)) {
                outage(readers, () -> DatabaseProcesses.of(data).kill());

                Path content = ContentFolder.write(folder.resolve("content"), 1);
                var load = LoadingServer.start(Path.of(System.getProperty("jar")), data, content);
                assertThat(load.exitCode()).isZero();
                awaitText(server, "/v1/ru/articles?limit=9", "000001-a");
                awaitText(server, SEARCH, "000001-a"); // the index follows by itself
                assertThat(server.get(SEARCH)).contains("000001-b", "000001-c");

                outage(readers, () -> freeze(data, readers));
                outage(readers, () -> DatabaseProcesses.of(data).shutDown());
                seen = readers.stop();
                assertThat(urgent.stop()).allMatch(one -> one.status() == 200);
            }
            for (String path : paths) {
                versions.get(path).add(madeAnew(server, path));
            }
            versions.put(HEAD, signedHeads(data));
            assertThat(versions.get("/v1/ru/articles?limit=1"))
                    .as("a publication that is seen")
                    .doesNotHaveDuplicates();
            assertRight(seen, versions);
            assertThat(server.lines())
                    .filteredOn(line -> line.contains(" ERROR "))
                    .allMatch(line -> line.contains("PostgreSQL has stopped"));
        }
    }

    /** Stops all of its processes for a while: what is in no memory waits in vain. */
    private void freeze(Path data, WatchedReaders readers) throws Exception {
        DatabaseProcesses database = DatabaseProcesses.of(data);
        database.freeze();
        try {
            WatchedReaders.Seen miss = readers.read(miss());
            assertThat(miss.status()).as(miss.body()).isEqualTo(503);
            assertThat(miss.body()).contains("/problems/unavailable");
        } finally {
            database.thaw();
        }
    }

    private static List<String> paths() {
        return Stream.concat(
                        Stream.of(HEAD, "/v1/tg/hotlines", "/v1/ru/alerts", "/v1/tg/guides"),
                        IntStream.rangeClosed(1, LISTS).mapToObj(n -> "/v1/ru/articles?limit=" + n))
                .toList();
    }

    /**
     * Lets something happen to the database, and waits until what is in no memory is answered
     * again.
     */
    private void outage(WatchedReaders readers, Happening happening) throws Exception {
        happening.happens();
        WatchedReaders.Seen miss = readers.read(miss());
        for (int i = 0; i < LIMIT_MILLIS / POLL_MILLIS && miss.status() != 200; i++) {
            Thread.sleep(POLL_MILLIS);
            miss = readers.read(miss());
        }
        assertThat(miss.status()).as(miss.body()).isEqualTo(200);
    }

    /** An address that nobody has asked for yet. */
    private String miss() {
        unasked++;
        return "/v1/tg/articles?limit="
                + (1 + unasked % 100)
                + "&to=2099-01-"
                + (10 + unasked % 20);
    }

    /** No answer but the right one or 503 with a time; nothing older once the newer was seen. */
    private static void assertRight(
            List<WatchedReaders.Seen> seen, Map<String, List<String>> versions) {
        List<WatchedReaders.Seen> right = new ArrayList<>();
        for (WatchedReaders.Seen one : seen) {
            if (one.status() == 503 && one.saysWhen()) {
                continue;
            }
            assertThat(one.status()).as(one.toString()).isEqualTo(200);
            assertThat(versions.get(one.path())).as(one.path()).contains(one.body());
            right.add(one);
        }
        assertThat(right).extracting(WatchedReaders.Seen::path).containsAll(versions.keySet());
        Map<Boolean, List<WatchedReaders.Seen>> heads =
                right.stream().collect(Collectors.partitioningBy(one -> one.path().equals(HEAD)));
        assertNeverOlder(heads.get(true), versions);
        assertNeverOlder(
                heads.get(false).stream()
                        .filter(one -> Set.copyOf(versions.get(one.path())).size() > 1)
                        .toList(),
                versions);
        System.out.printf(
                "%d answers, %d of them 503; %d heads signed%n",
                seen.size(), seen.size() - right.size(), versions.get(HEAD).size());
    }

    /** On one node nothing older is seen once something newer was, at whichever address. */
    private static void assertNeverOlder(
            List<WatchedReaders.Seen> answers, Map<String, List<String>> versions) {
        List<WatchedReaders.Seen> byEnd =
                answers.stream()
                        .sorted(Comparator.comparingLong(WatchedReaders.Seen::ended))
                        .toList();
        List<WatchedReaders.Seen> byBegin =
                answers.stream()
                        .sorted(Comparator.comparingLong(WatchedReaders.Seen::begun))
                        .toList();
        int next = 0;
        int newest = 0;
        for (WatchedReaders.Seen one : byBegin) {
            for (; next < byEnd.size() && byEnd.get(next).ended() < one.begun(); next++) {
                newest = Math.max(newest, version(byEnd.get(next), versions));
            }
            assertThat(version(one, versions))
                    .as("%s shows an older version", one.path())
                    .isGreaterThanOrEqualTo(newest);
        }
        assertThat(newest).as("something newer was seen").isPositive();
    }

    private static int version(WatchedReaders.Seen answer, Map<String, List<String>> versions) {
        return versions.get(answer.path()).indexOf(answer.body());
    }

    /** What the resource says: a request with an odd wish is not answered from memory. */
    private static String madeAnew(RunningJar server, String path) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(server.address().resolve(path))
                        .header("Accept", "application/json;q=0.5")
                        .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    /** All heads of the log, in their order. */
    private static List<String> signedHeads(Path data) throws Exception {
        try (var connection =
                        EmbeddedDatabase.attach(data)
                                .orElseThrow()
                                .access()
                                .connect(Role.PUBLIC_DOOR);
                var statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT file FROM published.signed_head ORDER BY epoch, seq, issue")) {
            List<String> heads = new ArrayList<>();
            while (rows.next()) {
                heads.add(rows.getString(1));
            }
            return heads;
        }
    }

    private static void awaitText(RunningJar server, String path, String text) throws Exception {
        for (int i = 0; i < LIMIT_MILLIS / POLL_MILLIS && !server.get(path).contains(text); i++) {
            Thread.sleep(POLL_MILLIS);
        }
        assertThat(server.get(path)).contains(text);
    }

    @FunctionalInterface
    private interface Happening {
        void happens() throws Exception;
    }
}
