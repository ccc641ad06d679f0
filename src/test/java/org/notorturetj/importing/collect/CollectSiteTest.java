package org.notorturetj.importing.collect;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.importing.archive.Answer;
import org.notorturetj.importing.archive.ArchiveIndex;
import org.notorturetj.importing.archive.SealedArchive;
import org.notorturetj.importing.standin.OldSite;
import org.notorturetj.importing.standin.Trouble;
import org.notorturetj.platform.command.CommandException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Collects the stand-in for the previous website as its command does, but for the pauses. */
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class CollectSiteTest {
    private static final int ITEMS = 60;

    @TempDir Path folder;
    private Path file;
    private OldSite site;

    @BeforeEach
    void start() throws IOException {
        file = folder.resolve("old.sealed");
        site = OldSite.start(ITEMS);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void every_address_of_every_item_is_collected_and_nothing_outside() throws Exception {
        Collect.Outcome outcome = collect(false);

        List<String> wanted =
                site.paths().stream()
                        .filter(path -> !path.endsWith("/") || path.equals("/"))
                        .filter(path -> !path.equals("/robots.txt") && !path.startsWith("/secret"))
                        .filter(path -> !path.contains("/files/") || isLinked(path))
                        .toList();
        assertThat(wanted).hasSizeGreaterThan(6 * ITEMS);
        Map<String, Integer> statuses = statuses();
        assertThat(wanted).filteredOn(path -> !statuses.containsKey(path)).isEmpty();
        assertThat(statuses.keySet()).noneMatch(path -> path.startsWith("/ru/"));
        assertThat(outcome.refused()).isEqualTo(1);
        assertThat(site.requests)
                .noneMatch(
                        it -> it.contains("secret") || it.contains("user") || it.contains("search"))
                .noneMatch(it -> it.contains("sort=") || it.contains("itok"))
                .doesNotHaveDuplicates();
    }

    /** Only every fifth item shows its picture. */
    private static boolean isLinked(String path) {
        return Integer.parseInt(path.replaceAll(".*-|\\.jpg", "")) % 5 == 3;
    }

    @Test
    void a_second_run_takes_what_has_changed_and_keeps_the_rest() throws Exception {
        collect(false);
        String before = Collecting.hash(file);
        site.requests.clear();
        collect(false);
        assertThat(Collecting.hash(file)).isEqualTo(before);
        assertThat(site.requests)
                .filteredOn(it -> it.startsWith("200"))
                .containsExactly("200 /robots.txt");

        site.change("/news", "<p>other words <a href=/news/new-one>");
        site.change("/news/new-one", "<p>new");
        site.delete("/en/news/statement-3");
        collect(false);
        assertThat(answer("/news").body()).asString().contains("other words");
        assertThat(answer("/news/new-one").status()).isEqualTo(200);
        assertThat(answer("/en/news/statement-3").status()).isEqualTo(404);
        assertThat(Collecting.hash(file)).isNotEqualTo(before);
    }

    @Test
    void trouble_is_waited_out_as_long_as_the_server_asks_for() throws Exception {
        List<Duration> waits = new ArrayList<>();
        site.fail("/about", new OldSite.Fault(503, Map.of("Retry-After", "120"), 0));
        site.fail("/rss.xml", new OldSite.Fault(500, Map.of(), 0));
        site.fail("/rss.xml", new OldSite.Fault(500, Map.of(), 0));
        site.fail("/news", new OldSite.Fault(0, Map.of(), 300));
        Collecting.run(site.address(), file, false, waits::add, Collecting.nowhere());

        assertThat(answer("/about").status()).isEqualTo(200);
        assertThat(answer("/rss.xml").status()).isEqualTo(200);
        assertThat(answer("/news").status()).isEqualTo(200);
        assertThat(waits).anyMatch(it -> it.toSeconds() >= 119).anyMatch(it -> it.toSeconds() >= 9);
    }

    @Test
    void whoever_is_asked_to_stay_away_for_long_stops_and_goes_on_later() throws Exception {
        site.fail("/about", new OldSite.Fault(429, Map.of("Retry-After", "7200"), 0));
        assertThatThrownBy(() -> collect(false))
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("120 minutes");
        site.requests.clear();
        collect(false);
        assertThat(answer("/about").status()).isEqualTo(200);
        assertThat(site.requests).doesNotContain("200 /", "304 /");
    }

    @Test
    void an_error_that_stays_is_written_down_and_takes_no_page_away() throws Exception {
        collect(false);
        for (int i = 0; i < 3; i++) {
            site.fail("/about", new OldSite.Fault(500, Map.of(), 0));
        }
        collect(false);
        assertThat(answer("/about").status()).isEqualTo(200);
    }

    @Test
    void trouble_that_stays_is_told_and_stops_nothing() throws Exception {
        Trouble.plant(site);
        Collect.Outcome outcome = collect(false);

        assertThat(statuses())
                .containsEntry("/trouble/500", 500)
                .containsEntry("/trouble/410", 410)
                .containsEntry("/trouble/403", 403)
                .containsEntry("/trouble/404", 404)
                .containsEntry("/trouble/empty", 200)
                .containsEntry("/trouble/slow", 200)
                .containsEntry("/trouble/at-times", 200)
                .containsEntry("/trouble/chain-2", 301)
                .containsEntry("/trouble/loop-2", 301)
                .containsEntry("/trouble/outside", 301)
                .containsEntry("/node/" + ITEMS, 301);
        assertThat(outcome.addresses()).isGreaterThan(6 * ITEMS);
    }

    @Test
    void refusals_of_robots_are_passed_over_only_when_told_to() throws Exception {
        collect(true);
        assertThat(answer("/secret/page").status()).isEqualTo(200);
    }

    @Test
    void a_site_that_is_in_trouble_allows_nothing() {
        for (int i = 0; i < 3; i++) {
            site.fail("/robots.txt", new OldSite.Fault(503, Map.of(), 0));
        }
        assertThatThrownBy(() -> collect(false)).isInstanceOf(CommandException.class);
        assertThat(site.requests).allMatch(it -> it.equals("503 /robots.txt"));
    }

    @Test
    void between_two_requests_there_is_at_least_the_pause() throws Exception {
        var clock = new HandClock();
        List<Instant> asked = new ArrayList<>();
        var client =
                new PoliteClient(
                        clock,
                        time -> clock.now = clock.now.plus(time),
                        PoliteClient.SHORTEST_PAUSE);
        for (int i = 0; i < 5; i++) {
            client.get(site.address(), Optional.empty());
            asked.add(clock.now);
            clock.now = clock.now.plusMillis(100L * i);
        }
        for (int i = 1; i < asked.size(); i++) {
            assertThat(Duration.between(asked.get(i - 1), asked.get(i)))
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        }
        client.atLeast(Duration.ofSeconds(7));
        client.get(site.address(), Optional.empty());
        Instant before = clock.now;
        client.get(site.address(), Optional.empty());
        assertThat(Duration.between(before, clock.now)).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void a_site_that_is_away_is_not_asked_for_ever() {
        site.close();
        assertThatThrownBy(() -> collect(false)).isInstanceOf(CommandException.class);
    }

    @Test
    void a_line_says_how_far_it_is_and_names_no_address() {
        var out = new ByteArrayOutputStream();
        var clock = new HandClock();
        try (var progress =
                new Progress(new PrintStream(out, true, StandardCharsets.UTF_8), clock)) {
            assertThat(progress.line()).contains("not known yet");
            clock.now = clock.now.plusSeconds(30);
            for (int i = 0; i < 10; i++) {
                progress.step(100, 1_000_000, i != 3);
            }
            assertThat(progress.line())
                    .isEqualTo(
                            "10 of 100 addresses that are known so far, 1 without an answer, 10 MB;"
                                    + " about 4 min to go.");
        }
    }

    private Collect.Outcome collect(boolean ignoreRobots) throws IOException, InterruptedException {
        return Collecting.run(site.address(), file, ignoreRobots, time -> {}, Collecting.nowhere());
    }

    private Answer answer(String path) throws IOException {
        try (SealedArchive archive = SealedArchive.open(file, Collecting.SEAL)) {
            return ArchiveIndex.of(archive, it -> {})
                    .answer(site.address() + path.substring(1))
                    .orElseThrow();
        }
    }

    private Map<String, Integer> statuses() throws IOException {
        Map<String, Integer> statuses = new java.util.HashMap<>();
        try (SealedArchive archive = SealedArchive.open(file, Collecting.SEAL)) {
            ArchiveIndex.of(
                    archive,
                    it ->
                            statuses.put(
                                    it.address().substring(site.address().length() - 1),
                                    it.status()));
        }
        return statuses;
    }

    /** Moves when it is told to. */
    private static final class HandClock extends Clock {
        private Instant now = Instant.parse("2026-12-01T00:00:00Z");

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
