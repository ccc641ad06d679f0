package org.notorturetj.desk.imported;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.importing.archive.SegmentSeal;
import org.notorturetj.importing.collect.Collecting;
import org.notorturetj.importing.report.PlantedNames;
import org.notorturetj.importing.standin.OldSite;
import org.notorturetj.importing.standin.Trouble;
import org.notorturetj.importing.waiting.WaitingFile;
import org.notorturetj.importing.waiting.WaitingItem;
import org.notorturetj.support.database.Dump;
import org.notorturetj.support.database.FolderDatabase;
import org.notorturetj.support.media.HandedIn;
import org.notorturetj.support.process.RunningJar;
import org.notorturetj.support.process.StartedFolder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Imports the stand-in beside the packaged server, twice: once undisturbed, and once killed with
 * SIGKILL at random moments, of collecting, planning and running by turns. Then looks for the
 * planted names in all that there is. The long proof is {@code mvn verify
 * -Dit.test=KilledWhileImportingIT -Dimport.items=1000 -Dimport.kills=20}; {@code -Dseed=…} draws
 * the same moments again, as far as a machine repeats itself. The collecting process is one of the
 * test's own classes, since the command itself makes a pause of a second between requests.
 */
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledWhileImportingIT {
    private static final int ITEMS = Integer.getInteger("import.items", 60);
    private static final int KILLS = Integer.getInteger("import.kills", 3);
    private static final int FEW = 60;
    private static final int LIMIT_SECONDS = 60 + 2 * ITEMS;
    private static final int POLL_MILLIS = 5;
    private static final double WORDS_KEPT = 0.995;
    private static final String PHOTO = "/sites/default/files/2014/foto-3.jpg";

    /** What an import has written, whatever ids and slugs it has got. */
    private static final String WRITTEN =
            """
            SELECT e.language || ' ' || e.state || ' ' || (e.content::json ->> 'title') || ' '
                || (e.content::json ->> 'legacyAddresses')
                || regexp_replace(e.content::json ->> 'body', 'media:[0-9a-z]{16}', 'media', 'g')
            FROM desk.edition e JOIN desk.import_item i USING (document_id) WHERE i.kind = 'text'
            UNION ALL
            SELECT f.state || ' ' || regexp_replace(f.content, '"file":"[^"]*"|"[0-9a-z]{16}"', '', 'g')
            FROM desk.facts f JOIN desk.import_item i USING (document_id)
            UNION ALL SELECT kind || ' ' || state || ' ' || (document_id IN (SELECT id FROM desk.document))
            FROM desk.import_item
            """;

    /** Drafts of the importer that no row of the import knows. */
    private static final String UNKNOWN =
            """
            SELECT count(*) FROM desk.facts f WHERE f.author = (
                SELECT f.author FROM desk.facts f JOIN desk.import_item i USING (document_id) LIMIT 1
            ) AND f.document_id NOT IN (SELECT document_id FROM desk.import_item)
            """;

    private final long seed = Long.getLong("seed", new Random().nextLong(1_000_000));
    private final Random random = new Random(seed);
    private final Set<String> said = new LinkedHashSet<>();

    @TempDir Path folder;
    private Path data = Path.of("");
    private String address = "";

    /**
     * What an import leaves: hashes of the archive and of the plan, what waits, what is written.
     */
    private record Left(
            String archive,
            String plan,
            List<WaitingItem> waiting,
            String hash,
            List<String> rows) {}

    /** How long the undisturbed one took from its first trace to its end. */
    private record Took(int requests, long planMillis) {}

    @Test
    void what_was_killed_goes_on_to_the_same_result_and_no_name_is_anywhere() throws Exception {
        System.out.printf("%d items, %d kills with seed %d%n", ITEMS, KILLS, seed);
        data = StartedFolder.copyTo(folder.resolve("data"));
        Path scratch = Files.createDirectory(folder.resolve("scratch"));
        try (OldSite site = OldSite.start(ITEMS);
                RunningJar server = RunningJar.start(data, "java.io.tmpdir=" + scratch)) {
            site.change(PHOTO, "image/jpeg", HandedIn.photo(600, 400));
            PlantedNames.plant(site);
            Trouble.plant(site);
            address = "notorturetj.content.old-website=" + site.address();
            server.address();
            long seq = number("SELECT seq FROM published.head");
            Set<String> there = planted();
            assertThat(there).hasSizeLessThan(PlantedNames.PARTS.size() / 2);
            end("import", "init");

            Path whole = archive("whole");
            var took = new Took(collect(site, whole), plan(whole));
            assertThat(opened(whole)).containsAll(PlantedNames.PARTS); // or nothing is looked for
            run(whole);
            Left undisturbed = left(whole);
            assertReported(whole);
            end("import", "rollback");
            assertThat(number("SELECT count(*) FROM desk.import_item")).isZero();

            Path killed = archive("killed");
            for (int kill = 0; kill < KILLS; kill += 3) {
                killCollecting(site, killed, took.requests());
            }
            collect(site, killed);
            for (int kill = 1; kill < KILLS; kill += 3) {
                killPlanning(killed, took.planMillis());
            }
            plan(killed);
            for (int kill = 2; kill < KILLS; kill += 3) {
                killRunning(killed);
            }
            run(killed);

            Left resumed = left(killed);
            System.out.printf("undisturbed %s, killed %s%n", undisturbed.hash(), resumed.hash());
            assertThat(resumed.rows()).as("seed %d", seed).isEqualTo(undisturbed.rows());
            assertThat(resumed).as("seed %d", seed).isEqualTo(undisturbed);
            assertThat(number(UNKNOWN)).isZero();
            assertThat(run(killed)).contains("0 drafts are new, 0 were updated");
            assertThat(left(killed)).isEqualTo(undisturbed);
            assertThat(number("SELECT seq FROM published.head")).isEqualTo(seq);

            Path backup = folder.resolve("backup.zip");
            end("backup", "--to=" + backup);
            said.addAll(server.lines());
            Set<String> found = planted();
            found.addAll(unzipped(backup));
            found.addAll(files(scratch));
            found.addAll(PlantedNames.in(String.join("\n", said).getBytes(StandardCharsets.UTF_8)));
            assertThat(found).isSubsetOf(there);
        }
    }

    private Path archive(String name) {
        return data.resolve("import").resolve(name).resolve("old-website.sealed");
    }

    private SegmentSeal seal() {
        return Collecting.seal(data.resolve("keys/import.key"));
    }

    private Process collecting(OldSite site, Path archive) throws IOException {
        Files.createDirectories(archive.getParent());
        return Collecting.start(
                folder.resolve("collecting.log"),
                site.address(),
                archive.toString(),
                data.resolve("keys/import.key").toString());
    }

    /** Returns how many requests it made. */
    private int collect(OldSite site, Path archive) throws Exception {
        int before = site.requests.size();
        Process process = collecting(site, archive);
        assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        said.addAll(Files.readAllLines(folder.resolve("collecting.log")));
        assertThat(process.exitValue()).isZero();
        return site.requests.size() - before;
    }

    private void killCollecting(OldSite site, Path archive, int requests) throws Exception {
        int after = 1 + random.nextInt(Math.max(1, 3 * requests / (KILLS + 3)));
        int until = site.requests.size() + after;
        Process process = collecting(site, archive);
        while (process.isAlive() && site.requests.size() < until) {
            Thread.sleep(1);
        }
        System.out.printf("killed while collecting, after %d requests%n", after);
        process.destroyForcibly().waitFor();
    }

    /** Returns for how many milliseconds there was a plan that was not whole. */
    private long plan(Path archive) throws Exception {
        try (RunningJar plan = start("import", "plan", "--archive", archive.toString())) {
            waitFor(plan, archive.resolveSibling("plan/plan.csv.new"));
            long began = System.nanoTime();
            ended(plan);
            return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        }
    }

    private void killPlanning(Path archive, long millis) throws Exception {
        try (RunningJar plan = start("import", "plan", "--archive", archive.toString())) {
            waitFor(plan, archive.resolveSibling("plan/plan.csv.new"));
            long after = random.nextLong(millis + 1);
            Thread.sleep(after);
            System.out.printf("killed while planning, after %d ms%n", after);
            plan.kill();
            said.addAll(plan.lines());
        }
    }

    private static void waitFor(RunningJar command, Path file) throws InterruptedException {
        while (command.isRunning() && !Files.exists(file)) {
            Thread.sleep(POLL_MILLIS);
        }
    }

    private String run(Path archive) throws Exception {
        return end("import", "run", "--archive", archive.toString());
    }

    /** Kills it after some drafts more; some time later, since a draft takes some time itself. */
    private void killRunning(Path archive) throws Exception {
        String count = "SELECT count(*) FROM desk.import_item";
        long until = number(count) + random.nextInt(Math.max(1, 3 * ITEMS / (KILLS + 3)));
        try (RunningJar run = start("import", "run", "--archive", archive.toString())) {
            while (run.isRunning() && number(count) <= until) {
                Thread.sleep(POLL_MILLIS);
            }
            Thread.sleep(random.nextInt(100));
            run.kill();
            said.addAll(run.lines());
            System.out.printf("killed while running, at %d drafts%n", number(count));
        }
    }

    private RunningJar start(String... arguments) throws IOException {
        List<String> all =
                new ArrayList<>(
                        List.of(address, "java.io.tmpdir=" + folder.resolve("scratch"), "--"));
        all.addAll(List.of(arguments));
        return RunningJar.start(data, all.toArray(String[]::new));
    }

    private String end(String... arguments) throws Exception {
        try (RunningJar command = start(arguments)) {
            return ended(command);
        }
    }

    private String ended(RunningJar command) throws Exception {
        assertThat(command.exitCode(LIMIT_SECONDS)).as("%s", command.lines()).isZero();
        said.addAll(command.lines());
        return String.join("\n", command.lines());
    }

    private long number(String sql) throws SQLException {
        return new FolderDatabase(data).number(sql);
    }

    private Left left(Path archive) throws Exception {
        List<String> rows = new ArrayList<>();
        try (var owner = new FolderDatabase(data).owner();
                var statement = owner.createStatement();
                var written = statement.executeQuery(WRITTEN)) {
            while (written.next()) {
                rows.add(written.getString(1));
            }
        }
        rows.sort(null);
        MessageDigest plan = MessageDigest.getInstance("SHA-256");
        try (Stream<Path> files = Files.list(archive.resolveSibling("plan"))) {
            for (Path file : files.sorted().toList()) {
                assertThat(file.toString()).doesNotEndWith(".new");
                if (!file.endsWith("run.csv")) { // it has ids of drafts
                    plan.update((file.getFileName() + "\n").getBytes(StandardCharsets.UTF_8));
                    plan.update(Files.readAllBytes(file));
                }
            }
        }
        return new Left(
                Collecting.hash(archive, seal()),
                HexFormat.of().formatHex(plan.digest()),
                WaitingFile.read(WaitingFile.beside(archive), seal()),
                HexFormat.of()
                        .formatHex(
                                MessageDigest.getInstance("SHA-256")
                                        .digest(
                                                String.join("\n", rows)
                                                        .getBytes(StandardCharsets.UTF_8))),
                rows);
    }

    /** All fifty wait, each as a number of places; of the others nearly all words are kept. */
    private static void assertReported(Path archive) throws IOException {
        List<List<String>> rows =
                Files.readAllLines(archive.resolveSibling("plan/plan.csv")).stream()
                        .map(it -> List.of(it.split("\",\"", -1)))
                        .toList();
        assertThat(rows)
                .filteredOn(it -> it.get(1).equals("held"))
                .hasSize(PlantedNames.COUNT)
                .allMatch(it -> it.get(2).matches("a name, [1-9][0-9]* places?"))
                .allMatch(it -> String.join("", it.subList(3, it.size())).equals("\""));
        assertThat(rows).filteredOn(it -> it.get(1).equals("ready")).hasSize(ITEMS + 1);
        int words = rows.get(0).indexOf("words");
        double before = 0;
        double kept = 0;
        for (List<String> row : rows) {
            if (row.get(1).equals("ready")) {
                before += Integer.parseInt(row.get(words));
                kept += Integer.parseInt(row.get(words + 1));
            }
        }
        assertThat(kept / before).isGreaterThanOrEqualTo(WORDS_KEPT);
    }

    /** Parts of planted names in an archive whose seals are broken. */
    private Set<String> opened(Path archive) throws IOException {
        Set<String> found = new LinkedHashSet<>();
        Collecting.read(
                archive,
                seal(),
                answer -> {
                    found.addAll(PlantedNames.in(answer.body()));
                    found.addAll(
                            PlantedNames.in(answer.address().getBytes(StandardCharsets.UTF_8)));
                });
        return found;
    }

    /** Parts of planted names in a dump, and in the files of the server. */
    private Set<String> planted() throws IOException {
        Set<String> found = files(data);
        found.addAll(
                PlantedNames.in(
                        Dump.of(new FolderDatabase(data).access())
                                .getBytes(StandardCharsets.UTF_8)));
        return found;
    }

    /**
     * Those in the files of a folder; in the long proof also in PostgreSQL's own, its log of
     * changes among them.
     */
    private static Set<String> files(Path folder) throws IOException {
        Set<String> found = new LinkedHashSet<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (ITEMS > FEW || !file.startsWith(folder.resolve("postgresql"))) {
                    found.addAll(PlantedNames.in(bytes(file)));
                }
            }
        }
        return found;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            return new byte[0]; // gone meanwhile
        }
    }

    private static Set<String> unzipped(Path backup) throws IOException {
        Set<String> found = new LinkedHashSet<>();
        try (var zip = new ZipFile(backup.toFile())) {
            for (var entry : zip.stream().toList()) {
                try (var in = zip.getInputStream(entry)) {
                    found.addAll(PlantedNames.in(in.readAllBytes()));
                }
            }
        }
        return found;
    }
}
