package org.notorturetj.importing.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.content.nameguard.NameGuard;
import org.notorturetj.importing.archive.Answer;
import org.notorturetj.importing.archive.SealedArchive;
import org.notorturetj.importing.archive.SegmentSeal;
import org.notorturetj.importing.collect.Collecting;
import org.notorturetj.importing.standin.OldSite;
import org.notorturetj.platform.command.CommandException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Plans the import of the stand-in as the command does. */
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlanTest {
    private static final int ITEMS = 60;
    private static final SegmentSeal SEAL = new SegmentSeal(new byte[32]);

    /** Nobody is protected: what is found here is found by its looks. */
    private static final NameGuard NOBODY = NameGuard.of(List.of());

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
    void languages_of_an_item_are_one_row_and_a_fallback_is_no_translation() throws Exception {
        collect();
        plan("plan");

        List<Map<String, String>> rows = rows("plan");
        assertThat(rows).hasSize(ITEMS + 1); // and the page about us
        for (int node = 1; node <= ITEMS; node++) {
            Map<String, String> row = row(rows, node);
            boolean english = node % 7 != 0;
            assertThat(row.get("state")).isEqualTo("ready");
            assertThat(row.get("languages")).isEqualTo(english ? "ru tg en" : "ru tg");
            assertThat(row.get("title_ru")).isEqualTo("Заявление " + node + " Коалиции");
            assertThat(row.get("legacyAddresses_ru").split(" ", -1))
                    .contains("/node/" + node)
                    .anyMatch(named(node));
            assertThat(row.get("legacyAddresses_tg")).contains("/tj/node/" + node);
            assertThat(row.get(english ? "legacyAddresses_en" : "legacyAddresses_ru"))
                    .contains("/en/node/" + node);
        }
    }

    @Test
    void days_are_those_of_dushanbe_and_kinds_those_of_the_table() throws Exception {
        collect();
        plan("plan");

        List<Map<String, String>> rows = rows("plan");
        assertThat(row(rows, 1).get("published")).isEqualTo("2011-03-07T01:30+05:00");
        assertThat(row(rows, 3).get("kind")).isEqualTo("news");
        assertThat(row(rows, 2).get("kind")).isEqualTo("analysis");

        Path table = folder.resolve("plan/kinds.csv");
        Files.writeString(table, "path,kind,section\n/analytics/*,report,reports\n");
        plan("plan");
        assertThat(row(rows("plan"), 2).get("section")).isEqualTo("reports");
        assertThat(row(rows("plan"), 3).get("reason")).isEqualTo("no kind");
        assertThat(Files.readString(table)).startsWith("path,kind,section\n/analytics");
    }

    @Test
    void ids_of_feeds_files_and_losses_are_told() throws Exception {
        collect();
        plan("plan");

        List<Map<String, String>> rows = rows("plan");
        assertThat(row(rows, ITEMS).get("feedId_ru")).isEqualTo(ITEMS + " at " + site.address());
        assertThat(row(rows, 1).get("feedId_ru")).isEmpty();
        assertThat(row(rows, 3).get("files").split(" ", -1))
                .containsExactly(
                        "/sites/default/files/2014/foto-3.jpg", "/sites/default/files/doc-3.pdf");
        assertThat(row(rows, 3).get("losses")).contains("file-missing");
        assertThat(row(rows, 2).get("losses")).contains("frame", "footnote");
        assertThat(row(rows, 1).get("losses")).contains("table");
        assertThat(row(rows, 5).get("losses")).contains("word").doesNotContain("words");
    }

    @Test
    void words_are_kept() throws Exception {
        collect();
        plan("plan");

        int words = 0;
        int kept = 0;
        for (Map<String, String> row : rows("plan")) {
            words += Integer.parseInt(row.get("words"));
            kept += Integer.parseInt(row.get("words_kept"));
            assertThat(row.get("words").equals(row.get("words_kept")))
                    .isEqualTo(!List.of(row.get("losses").split(" ", -1)).contains("words"));
        }
        assertThat(words).isGreaterThan(10 * ITEMS);
        assertThat(kept / (double) words).isGreaterThanOrEqualTo(0.995);
    }

    @Test
    void the_same_archive_gives_the_same_bytes_for_its_owner_alone() throws Exception {
        PlantedNames.plant(site);
        collect();
        plan("one");
        plan("two");

        for (String name : List.of("plan.csv", "plan.html", "kinds.csv")) {
            Path one = folder.resolve("one").resolve(name);
            assertThat(one).hasSameBinaryContentAs(folder.resolve("two").resolve(name));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(one)))
                    .isEqualTo("rw-------");
        }
        try (var files = Files.list(folder.resolve("one"))) {
            assertThat(files).hasSize(3);
        }
    }

    @Test
    void of_fifty_planted_names_all_wait_and_none_is_written() throws Exception {
        PlantedNames.plant(site);
        collect();
        String said = plan("plan");

        List<Map<String, String>> held =
                rows("plan").stream().filter(it -> it.get("state").equals("held")).toList();
        assertThat(held).hasSize(PlantedNames.COUNT);
        assertThat(said).contains("%d wait for a person".formatted(PlantedNames.COUNT));
        for (Map<String, String> row : held) {
            assertThat(row.get("reason")).matches("a name, [1-9][0-9]* places?");
            assertThat(row.entrySet())
                    .filteredOn(it -> !List.of("number", "state", "reason").contains(it.getKey()))
                    .allMatch(it -> it.getValue().isEmpty());
        }
        for (String written :
                List.of(
                        said,
                        Files.readString(folder.resolve("plan/plan.csv")),
                        Files.readString(folder.resolve("plan/plan.html")))) {
            assertThat(PlantedNames.PARTS).noneMatch(written.toLowerCase(Locale.ROOT)::contains);
            assertThat(written).doesNotContain("planted");
        }
        assertThat(rows("plan"))
                .filteredOn(it -> it.get("state").equals("ready"))
                .hasSize(ITEMS + 1);
    }

    @Test
    void an_archive_that_is_not_whole_is_refused() throws Exception {
        try (SealedArchive archive = SealedArchive.open(file, SEAL)) {
            archive.add(
                    new Answer(
                            site.address() + "news/a",
                            java.time.Instant.EPOCH,
                            200,
                            Map.of("content-type", "text/html"),
                            new byte[0]));
        }
        assertThatThrownBy(() -> plan("plan"))
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("not whole");
        assertThat(folder.resolve("plan/plan.csv")).doesNotExist();
        assertThat(folder.resolve("plan/plan.csv.new")).doesNotExist();
    }

    private void collect() throws IOException, InterruptedException {
        PrintStream before = System.out;
        System.setOut(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
        try {
            Collecting.main(site.address(), file.toString());
        } finally {
            System.setOut(before);
        }
    }

    private String plan(String into) throws IOException {
        PrintStream before = System.out;
        var said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            PlanCommandRunner.plan(
                    NOBODY,
                    List.of(site.address(), "" + file, "" + folder.resolve(into), "", ""),
                    SEAL);
        } finally {
            System.setOut(before);
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    private static Predicate<String> named(int node) {
        return it -> it.endsWith("/zayavlenie-" + node);
    }

    private static Map<String, String> row(List<Map<String, String>> rows, int node) {
        return rows.stream()
                .filter(it -> it.get("nodes").equals("" + node))
                .findFirst()
                .orElseThrow();
    }

    private List<Map<String, String>> rows(String into) throws IOException {
        List<List<String>> lines =
                Files.readString(folder.resolve(into).resolve("plan.csv"))
                        .substring(1)
                        .lines()
                        .map(it -> List.of(it.substring(1, it.length() - 1).split("\",\"", -1)))
                        .toList();
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < line.size(); i++) {
                row.put(lines.get(0).get(i), line.get(i));
            }
            rows.add(row);
        }
        return rows;
    }
}
