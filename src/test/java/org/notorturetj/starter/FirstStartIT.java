package org.notorturetj.starter;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.platform.database.embedded.SharedBinaries;
import org.notorturetj.support.process.RunningJar;
import org.notorturetj.support.process.StartedFolder;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever waits for a number does not wait for the rest of the content. */
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class FirstStartIT {
    private static final String LISTENING = "Listening on";
    private static final String LOADED = "all that there are";
    private static final String SIGNED = "Signing: all is signed";
    private static final int LIMIT_MILLIS = 180_000;
    private static final Pattern ID =
            Pattern.compile("\\{\"type\":\"[a-z-]+\",\"id\":\"([^\"]+)\"");
    private static final List<String> LISTS =
            List.of(
                    "hotlines",
                    "regions",
                    "contacts",
                    "alerts",
                    "guides?limit=100",
                    "topics",
                    "sections",
                    "cases?limit=100",
                    "case-updates?limit=100",
                    "articles?limit=100");

    @TempDir Path folder;

    @Test
    void lines_answer_first_and_the_log_says_when_all_is_there() throws Exception {
        Path data = folder.resolve("data");
        SharedBinaries.linkIn(data);
        try (RunningJar server = RunningJar.start(data)) {
            String lines = server.get("/v1/ru/hotlines?region=TJ-KT");
            String health = server.health();

            assertThat(lines).contains("+992");
            assertThat(health).contains("\"whole\": false");
            assertThat(server.get("/v1/ru/articles")).contains("\"items\":[]");
            awaitLine(server, SIGNED);
            assertThat(indexOf(server, LISTENING)).isLessThan(indexOf(server, LOADED));
            assertThat(indexOf(server, LOADED)).isLessThan(indexOf(server, SIGNED));
            assertThat(server.health())
                    .contains("\"whole\": true", "\"published\": " + starterDocuments());
            assertThat(server.get("/v1/sync/head")).contains("\"seq\"");
            // what a slow machine says beside it (a line of progress, a late thread) does not count
            List<String> told =
                    server.lines().stream()
                            .filter(
                                    line ->
                                            line.contains(" INFO ")
                                                    || line.contains("first account"))
                            .filter(
                                    line ->
                                            !line.contains(" so far")
                                                    && !line.contains(" steps done"))
                            .toList();
            assertThat(told)
                    .hasSize(7)
                    .filteredOn(line -> line.contains("Keys made in"))
                    .singleElement(InstanceOfAssertFactories.STRING)
                    .contains("vapid.key", "desk.key", "device.key", "root.1");
            assertThat(told.get(told.size() - 1))
                    .endsWith("http://localhost:" + server.address().getPort() + "/read/tg/");
            assertThat(server.get("/read/tg/")).contains("<html lang=\"tg\">");
        }
    }

    @Test
    void after_a_kill_in_its_middle_everything_comes_and_nothing_twice() throws Exception {
        List<String> whole;
        try (RunningJar undisturbed =
                RunningJar.start(StartedFolder.copyTo(folder.resolve("whole")))) {
            whole = documents(undisturbed);
        }
        Path data = folder.resolve("data");
        SharedBinaries.linkIn(data);
        for (int kill = 0; kill < 2; kill++) {
            RunningJar first = RunningJar.start(data);
            assertThat(first.get("/v1/ru/hotlines")).contains("+992");
            Thread.sleep(kill * 1_500L);
            first.kill();
        }
        try (RunningJar next = RunningJar.start(data)) {
            awaitLine(next, SIGNED);

            assertThat(documents(next)).doesNotHaveDuplicates().isEqualTo(whole);
        }
    }

    @Test
    void the_first_two_searches_after_a_start_are_answered() throws Exception {
        try (RunningJar server = RunningJar.start(StartedFolder.copyTo(folder.resolve("data")))) {
            server.address();
            List<CompletableFuture<String>> searches = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                searches.add(CompletableFuture.supplyAsync(() -> search(server)));
            }

            assertThat(searches).allSatisfy(it -> assertThat(it.join()).contains("\"items\":["));
            for (int waited = 0; !search(server).contains("hotline"); waited += 100) {
                assertThat(waited).isLessThan(LIMIT_MILLIS);
                Thread.sleep(100);
            }
        }
    }

    /** In the jar, so that content may come and go without this test. */
    private static int starterDocuments() {
        return Stream.of("real", "sample")
                .map(SetFolder::inJar)
                .map(set -> new ContentFiles(set).set())
                .flatMap(set -> set.publications().stream())
                .mapToInt(List::size)
                .sum();
    }

    private static String search(RunningJar server) {
        try {
            return server.get("/v1/en/search?q=Khatlon");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> documents(RunningJar server) throws Exception {
        List<String> ids = new ArrayList<>();
        for (String list : LISTS) {
            String answer = server.get("/v1/ru/" + list);
            assertThat(answer).as(list).contains("\"items\":[{");
            ID.matcher(answer).results().map(found -> found.group(1)).sorted().forEach(ids::add);
        }
        return ids;
    }

    private static void awaitLine(RunningJar server, String part) throws Exception {
        for (int waited = 0; indexOf(server, part) < 0; waited += 100) {
            assertThat(waited).as(() -> "no line '" + part + "'").isLessThan(LIMIT_MILLIS);
            Thread.sleep(100);
        }
    }

    private static int indexOf(RunningJar server, String part) throws Exception {
        List<String> lines = server.lines();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(part)) {
                return i;
            }
        }
        return -1;
    }
}
