package org.notorturetj.importing.collect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;
import org.notorturetj.importing.archive.ArchiveIndex;
import org.notorturetj.importing.archive.SealedArchive;
import org.notorturetj.platform.clock.ProcessClock;

import static org.assertj.core.api.Assertions.assertThat;

/** Takes over what somebody else has saved of the previous website. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CollectCopiesTest {
    private static final Site SITE = Site.of("https://old.example");
    private static final Instant DAY = Instant.parse("2024-05-01T00:00:00Z");

    @TempDir Path temp;
    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = temp.resolve("old.sealed");
    }

    @Test
    void a_folder_of_pages_has_the_addresses_that_they_had() throws IOException {
        Path folder = temp.resolve("pages");
        write(folder, "index.html", "<p>home");
        write(folder, "news/a.html", "<p>a");
        write(folder, "news/index.html", "<p>list");
        write(folder, "en/news/b", "  <html><p>b");
        write(folder, "node/7.html", "<link rel=canonical href='https://old.example/news/c'><p>c");
        write(folder, "news/им я.html", "<p>d");
        write(folder, "sites/default/files/report.pdf", "%PDF-1.7");
        write(folder, "user/login.html", "<p>no");

        assertThat(ofFolder(folder)).isEqualTo(new Copies.Outcome(7, 1));
        assertThat(found())
                .containsOnly(
                        java.util.Map.entry("/", "text/html"),
                        java.util.Map.entry("/news/a", "text/html"),
                        java.util.Map.entry("/news/", "text/html"),
                        java.util.Map.entry("/en/news/b", "text/html"),
                        java.util.Map.entry("/news/c", "text/html"),
                        java.util.Map.entry("/news/%D0%B8%D0%BC%20%D1%8F", "text/html"),
                        java.util.Map.entry("/sites/default/files/report.pdf", "application/pdf"));

        assertThat(ofFolder(folder)).isEqualTo(new Copies.Outcome(0, 1));
        write(folder, "news/a.html", "<p>other");
        assertThat(ofFolder(folder)).isEqualTo(new Copies.Outcome(1, 1));
    }

    @Test
    void a_warc_of_somebody_else_gives_its_answers_and_nothing_of_other_sites() throws IOException {
        for (String name : new String[] {"a.warc", "b.warc.gz"}) {
            Files.deleteIfExists(file);
            Path warc = temp.resolve(name);
            write(warc);

            assertThat(ofWarc(warc)).isEqualTo(new Copies.Outcome(4, 2));
            assertThat(found().keySet())
                    .containsExactly("/news/a", "/news/packed", "/node/1", "/report.pdf");
            try (SealedArchive archive = SealedArchive.open(file, Collecting.SEAL)) {
                var index = ArchiveIndex.of(archive, it -> {});
                assertThat(index.answer("https://old.example/news/packed").orElseThrow().body())
                        .asString()
                        .isEqualTo("<p>packed");
                assertThat(index.answer("https://old.example/news/a").orElseThrow().at())
                        .isEqualTo(DAY);
                assertThat(
                                index.answer("https://old.example/node/1")
                                        .orElseThrow()
                                        .header("location"))
                        .contains("/news/a");
            }
            assertThat(ofWarc(warc)).isEqualTo(new Copies.Outcome(0, 2));
        }
    }

    private static void write(Path warc) throws IOException {
        try (var writer = new WarcWriter(warc)) {
            writer.write(new Warcinfo.Builder().date(DAY).build());
            writer.write(
                    response(
                                    "http://www.old.example/news/a",
                                    200,
                                    "text/html",
                                    "<p>a".getBytes(StandardCharsets.UTF_8))
                            .build());
            var packed = new java.io.ByteArrayOutputStream();
            try (var gzip = new java.util.zip.GZIPOutputStream(packed)) {
                gzip.write("<p>packed".getBytes(StandardCharsets.UTF_8));
            }
            writer.write(
                    new WarcResponse.Builder("https://old.example/news/packed")
                            .date(DAY)
                            .body(
                                    new HttpResponse.Builder(200, "OK")
                                            .addHeader("Content-Encoding", "gzip")
                                            .body(MediaType.HTML, packed.toByteArray())
                                            .build())
                            .build());
            writer.write(
                    new WarcResponse.Builder("https://old.example/node/1")
                            .date(DAY)
                            .body(
                                    new HttpResponse.Builder(301, "Moved")
                                            .addHeader("Location", "/news/a")
                                            .build())
                            .build());
            writer.write(
                    response("https://elsewhere.example/x", 200, "text/html", new byte[1]).build());
            writer.write(
                    new WarcResponse.Builder("https://old.example/odd")
                            .date(DAY)
                            .body(
                                    new HttpResponse.Builder(200, "OK")
                                            .addHeader("Content-Encoding", "unheard-of")
                                            .body(MediaType.HTML, new byte[3])
                                            .build())
                            .build());
            writer.write(
                    new WarcResource.Builder(java.net.URI.create("https://old.example/report.pdf"))
                            .date(DAY)
                            .body(
                                    MediaType.parse("application/pdf"),
                                    "%PDF".getBytes(StandardCharsets.UTF_8))
                            .build());
        }
    }

    private static WarcResponse.Builder response(
            String address, int status, String type, byte[] body) throws IOException {
        return new WarcResponse.Builder(address)
                .date(DAY)
                .body(
                        new HttpResponse.Builder(status, "OK")
                                .body(MediaType.parse(type), body)
                                .build());
    }

    private Copies.Outcome ofFolder(Path folder) throws IOException {
        try (SealedArchive archive = SealedArchive.open(file, Collecting.SEAL);
                var progress = new Progress(Collecting.nowhere(), ProcessClock.get())) {
            return Copies.ofFolder(folder, SITE, archive, progress);
        }
    }

    private Copies.Outcome ofWarc(Path warc) throws IOException {
        try (SealedArchive archive = SealedArchive.open(file, Collecting.SEAL);
                var progress = new Progress(Collecting.nowhere(), ProcessClock.get())) {
            return Copies.ofWarc(warc, SITE, archive, progress);
        }
    }

    private Map<String, String> found() throws IOException {
        TreeMap<String, String> found = new TreeMap<>();
        try (SealedArchive archive = SealedArchive.open(file, Collecting.SEAL)) {
            ArchiveIndex.of(
                    archive,
                    it ->
                            found.put(
                                    it.address().substring("https://old.example".length()),
                                    it.type()));
        }
        return found;
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
