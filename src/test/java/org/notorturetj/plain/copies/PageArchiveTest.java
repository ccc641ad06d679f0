package org.notorturetj.plain.copies;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.api.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** An archive has the pages of a language as they are, and says nothing else. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PageArchiveTest {
    private static final String LONG = "tg/guides/" + "slug-".repeat(40) + ".html";
    private static final Map<String, String> PAGES =
            Map.of(
                    "style.css",
                    "p{}",
                    "tg/index.html",
                    "ҷ",
                    "tg/alerts.html",
                    "",
                    LONG,
                    "long",
                    "media/" + "0".repeat(64) + ".jpg",
                    "a picture");

    @TempDir Path folder;

    @BeforeEach
    void write() throws Exception {
        for (Map.Entry<String, String> page : PAGES.entrySet()) {
            Path file = folder.resolve(page.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, page.getValue());
        }
        Files.createDirectories(folder.resolve("ru"));
        Files.writeString(folder.resolve("ru/index.html"), "another language");
        Files.writeString(folder.resolve("media/notes.txt"), "somebody's");
    }

    private byte[] zip() throws Exception {
        var bytes = new ByteArrayOutputStream();
        PageArchive.of(new PageFiles(folder, Language.TG)).zip(bytes);
        return bytes.toByteArray();
    }

    private byte[] tarGz() throws Exception {
        var bytes = new ByteArrayOutputStream();
        PageArchive.of(new PageFiles(folder, Language.TG)).tarGz(bytes);
        return bytes.toByteArray();
    }

    @Test
    void a_zip_has_all_pages_of_its_language() throws Exception {
        Map<String, String> found = new TreeMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(zip()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                found.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                assertThat(entry.getTimeLocal()).isEqualTo(PageArchive.NO_TIME);
                assertThat(entry.getExtra()).as("no time in a zone").isNull();
            }
        }
        assertThat(found).isEqualTo(PAGES);
    }

    @Test
    void a_tar_has_the_same_and_nobodys_name() throws Exception {
        Map<String, String> found = new TreeMap<>();
        try (var tar =
                new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(tarGz())))) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                found.put(entry.getName(), new String(tar.readAllBytes(), StandardCharsets.UTF_8));
                assertThat(entry.getLastModifiedTime()).isEqualTo(FileTime.from(Instant.EPOCH));
                assertThat(entry.getUserName()).isEmpty();
                assertThat(entry.getGroupName()).isEmpty();
                assertThat(entry.getLongUserId()).isZero();
                assertThat(entry.getLongGroupId()).isZero();
            }
        }
        assertThat(found).isEqualTo(PAGES);
    }

    @Test
    void times_of_files_change_no_byte() throws Exception {
        byte[] zip = zip();
        byte[] tar = tarGz();
        Files.setLastModifiedTime(
                folder.resolve(LONG), FileTime.from(Instant.parse("2001-02-03T04:05:06Z")));
        assertThat(zip()).isEqualTo(zip);
        assertThat(tarGz()).isEqualTo(tar);
        assertThat(tar[4]).isZero(); // the time in the header of gzip
    }
}
