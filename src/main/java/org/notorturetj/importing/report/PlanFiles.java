package org.notorturetj.importing.report;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

import org.notorturetj.importing.plan.PlannedItem;

/**
 * Writes a plan into a folder, for its owner alone: {@code plan.csv} and {@code plan.html}. What is
 * there stays until both are whole.
 */
final class PlanFiles implements Closeable {
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<?> OWNER_ONLY_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path folder;
    private final Writer csv;
    private final Writer html;
    private final Counts counts = new Counts();

    PlanFiles(Path folder) throws IOException {
        this.folder = folder;
        makeFolder(folder);
        csv = writer("plan.csv.new");
        html = writer("plan.html.new");
        csv.write("\ufeff" + Csv.line(Rows.HEAD)); // Excel takes it for another encoding without
        html.write(Html.BEGINNING);
    }

    /** Makes a folder for its owner alone, if there is none. */
    static void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, OWNER_ONLY_FOLDER);
        }
    }

    /** Writes a small file for its owner alone, if there is none. */
    static void writeIfAbsent(Path file, String text) throws IOException {
        try {
            Files.createFile(file, OWNER_ONLY);
            Files.writeString(file, text);
        } catch (FileAlreadyExistsException e) {
            // the editor's own
        }
    }

    private Writer writer(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.deleteIfExists(file);
        var channel =
                Files.newByteChannel(
                        file,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        OWNER_ONLY);
        return new BufferedWriter(
                new OutputStreamWriter(
                        java.nio.channels.Channels.newOutputStream(channel),
                        StandardCharsets.UTF_8));
    }

    void add(PlannedItem item) throws IOException {
        counts.add(item);
        csv.write(Csv.line(Rows.of(item)));
        html.write(Html.of(item));
    }

    /** Both are whole. */
    Counts end() throws IOException {
        html.write(Html.end(counts));
        closeBoth();
        for (String name : new String[] {"plan.csv", "plan.html"}) {
            Files.move(
                    folder.resolve(name + ".new"),
                    folder.resolve(name),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        }
        return counts;
    }

    /** What is not whole goes. */
    @Override
    public void close() throws IOException {
        closeBoth();
        Files.deleteIfExists(folder.resolve("plan.csv.new"));
        Files.deleteIfExists(folder.resolve("plan.html.new"));
    }

    private void closeBoth() throws IOException {
        try (html) {
            csv.close();
        }
    }
}
