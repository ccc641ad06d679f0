package org.notorturetj.plain.copies;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * The pages of a language in one file with all pictures, byte for byte, with the names that they
 * have in the folder of all languages: archives of two languages unpack side by side. Nothing in it
 * says when, where or by whom it was made.
 */
public final class PageArchive {
    /**
     * Not the first that a ZIP archive can say: the JDK adds the zone of the machine to that one.
     */
    static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final String STYLE = "style.css";
    private static final int READABLE = 0100644;

    private final Path folder;
    private final List<String> paths;

    private PageArchive(Path folder, List<String> paths) {
        this.folder = folder;
        this.paths = paths;
    }

    public static PageArchive of(PageFiles pages) throws IOException {
        List<String> paths = new ArrayList<>();
        paths.add(STYLE);
        paths.addAll(pages.paths());
        paths.addAll(pages.media());
        return new PageArchive(pages.folder(), paths);
    }

    /** Writes a ZIP archive. */
    public void zip(OutputStream to) throws IOException {
        var zip = new ZipOutputStream(to);
        zip.setLevel(Deflater.BEST_COMPRESSION);
        for (String path : paths) {
            var entry = new ZipEntry(path);
            entry.setTimeLocal(NO_TIME);
            zip.putNextEntry(entry);
            Files.copy(folder.resolve(path), zip);
            zip.closeEntry();
        }
        zip.finish();
    }

    /** Writes a tar archive in gzip. */
    public void tarGz(OutputStream to) throws IOException {
        var gzip = new SmallestGzip(to);
        var tar = new TarArchiveOutputStream(gzip, "UTF-8");
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        for (String path : paths) {
            var entry = new TarArchiveEntry(path);
            entry.setSize(Files.size(folder.resolve(path)));
            entry.setLastModifiedTime(FileTime.from(Instant.EPOCH));
            entry.setMode(READABLE);
            entry.setIds(0, 0);
            entry.setNames("", "");
            tar.putArchiveEntry(entry);
            Files.copy(folder.resolve(path), tar);
            tar.closeArchiveEntry();
        }
        tar.finish();
        gzip.finish();
    }

    /** The JDK writes no time and no system into its header. */
    private static final class SmallestGzip extends GZIPOutputStream {
        SmallestGzip(OutputStream to) throws IOException {
            super(to);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
