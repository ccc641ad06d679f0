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
import java.util.Optional;
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
import org.notorturetj.importing.plan.NameDecision;
import org.notorturetj.importing.plan.NameDecisions;
import org.notorturetj.importing.standin.OldSite;
import org.notorturetj.importing.waiting.WaitingFile;
import org.notorturetj.importing.waiting.WaitingItem;
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

        for (String name :
                List.of("plan.csv", "beside.html", "unclaimed.csv", "links.csv", "kinds.csv")) {
            Path one = folder.resolve("one").resolve(name);
            assertThat(one).hasSameBinaryContentAs(folder.resolve("two").resolve(name));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(one)))
                    .isEqualTo("rw-------");
        }
        try (var files = Files.list(folder.resolve("one"))) {
            assertThat(files).hasSize(6);
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
                        Files.readString(folder.resolve("plan/plan.html")),
                        Files.readString(folder.resolve("plan/beside.html")),
                        Files.readString(folder.resolve("plan/unclaimed.csv")),
                        Files.readString(folder.resolve("plan/links.csv")))) {
            assertThat(PlantedNames.PARTS).noneMatch(written.toLowerCase(Locale.ROOT)::contains);
            assertThat(written).doesNotContain("planted");
        }
        assertThat(rows("plan"))
                .filteredOn(it -> it.get("state").equals("ready"))
                .hasSize(ITEMS + 1);
    }

    @Test
    void links_and_addresses_that_lead_nowhere_are_told_and_ten_items_stand_beside_the_old_ones()
            throws Exception {
        site.change(
                "/",
                "<html lang=ru><body><a href=/news>1</a><a href=/about>2</a><a href=/news/linking>3</a>");
        site.change(
                "/news/linking",
                "<html lang=ru><body><article class=node><h1>Новости</h1><div"
                        + " class=field--name-body><p>Слова <a href=/about/>о нас</a>, <a"
                        + " href=/news/nirgends>о новом</a>.</p></div></article></body></html>");
        collect();
        String said = plan("plan");

        List<String> links = Files.readAllLines(folder.resolve("plan/links.csv"));
        assertThat(links)
                .anyMatch(it -> it.endsWith(",\"ru\",\"" + site.address() + "news/nirgends\""));
        assertThat(links).noneMatch(it -> it.contains("/about"));
        assertThat(said).contains("%d links lead nowhere".formatted(links.size() - 1));
        List<String> unclaimed = Files.readAllLines(folder.resolve("plan/unclaimed.csv"));
        assertThat(unclaimed).contains("\"/news\"").noneMatch(it -> it.contains("/node/1"));
        String beside = Files.readString(folder.resolve("plan/beside.html"));
        assertThat(beside.split("class=\"old\"", -1).length - 1).isBetween(10, 30);
        assertThat(beside).contains("ru: Заявление ");
    }

    @Test
    void what_waits_is_sealed_beside_the_archive_with_the_words_around_it() throws Exception {
        named();
        collect();
        plan("plan");

        Path file = WaitingFile.beside(this.file);
        List<WaitingItem> items = WaitingFile.read(file, SEAL);
        assertThat(items).hasSize(1);
        assertThat(items.get(0).waiting().names())
                .anyMatch(
                        it ->
                                it.places().get(0).before().endsWith("деле ")
                                        && it.words().equals("Зульфанторова Икрамдина"))
                .hasSize(1);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThatThrownBy(
                        () ->
                                WaitingFile.read(
                                        file,
                                        new SegmentSeal(
                                                new byte[] {
                                                    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14,
                                                    15, 16
                                                })))
                .isInstanceOf(CommandException.class);
    }

    @Test
    void a_name_of_which_it_was_said_comes_in_with_initials_in_every_form() throws Exception {
        named();
        collect();
        String said = plan("plan", (name, two) -> Optional.of(NameDecision.INITIALS));

        assertThat(said).contains("0 wait for a person");
        Map<String, String> row =
                rows("plan").stream()
                        .filter(it -> it.get("title_ru").contains("деле"))
                        .findFirst()
                        .orElseThrow();
        assertThat(row.get("state")).isEqualTo("ready");
        assertThat(row.get("title_ru")).isEqualTo("Заявление о деле З. И.");
        assertThat(row.get("losses")).contains("name");
        for (String file : List.of("plan.csv", "plan.html")) {
            assertThat(
                            Files.readString(folder.resolve("plan").resolve(file))
                                    .toLowerCase(Locale.ROOT))
                    .doesNotContain("зульфантор")
                    .doesNotContain("икрамдин");
        }
    }

    @Test
    void what_two_people_have_to_say_waits_for_the_second() throws Exception {
        named();
        collect();
        NameDecisions one =
                (name, two) -> two ? Optional.empty() : Optional.of(NameDecision.INITIALS);
        assertThat(plan("plan", one)).contains("0 wait for a person");
        Files.writeString(
                folder.resolve("plan/kinds.csv"), "path,kind,section\n/news/*,case,cases\n");
        assertThat(plan("plan", one)).contains("1 wait for a person");
    }

    @Test
    void what_is_left_out_because_of_a_name_is_a_number() throws Exception {
        named();
        collect();
        String said = plan("plan", (name, two) -> Optional.of(NameDecision.LEFT_OUT));
        assertThat(said).contains("0 wait for a person because of names, 1 were left out");
        assertThat(rows("plan"))
                .filteredOn(it -> it.get("state").equals("left out"))
                .hasSize(1)
                .allMatch(it -> it.get("title_ru").isEmpty() && it.get("files").isEmpty());
    }

    /** A page that names somebody who does not exist, in two forms. */
    private void named() {
        site.change("/", "<html lang=ru><body><a href=/news>1</a><a href=/news/planted>2</a>");
        site.change(
                "/news/planted",
                "<html lang=ru><body><article class=node><h1>Заявление о деле Зульфанторова"
                        + " Икрамдина</h1><div class=field--name-body><p>Вчера <b>Зульфанторов"
                        + " Икрамдин</b> был дома.</p></div></article></body></html>");
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
        return plan(into, NameDecisions.NONE);
    }

    private String plan(String into, NameDecisions decisions) throws IOException {
        PrintStream before = System.out;
        var said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            PlanCommandRunner.plan(
                    NOBODY,
                    decisions,
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
