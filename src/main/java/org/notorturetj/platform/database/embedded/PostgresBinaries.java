package org.notorturetj.platform.database.embedded;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;

/**
 * Gives the library the archive of PostgreSQL's programs that it brings along, unpacked already
 * where the system has {@code tar} and {@code xz}: in a third of the time that Java takes, and on
 * another core. Otherwise, and whenever that fails, the library unpacks it as it always did.
 *
 * <p>The library names the folder by a digest of what it is given, and looks whether it is complete
 * by a file in it. The beginning of the archive tells one from another as well as all 15 MB, which
 * it would read at every start.
 */
final class PostgresBinaries implements PgBinaryResolver {
    private static final int BEGINNING = 1 << 16;
    private static final String UNFINISHED = "unfinished-";

    /** How the library marks a folder as complete. */
    private static final String COMPLETE = ".exists";

    private final Path folder;
    private final String tar;

    PostgresBinaries(Path folder) {
        this(folder, "tar");
    }

    /**
     * @param folder where each version is unpacked into a folder of its own
     * @param tar the program that unpacks
     */
    PostgresBinaries(Path folder, String tar) {
        this.folder = folder;
        this.tar = tar;
    }

    @Override
    public @Nullable InputStream getPgBinary(String system, String machine) throws IOException {
        InputStream archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine);
        if (archive == null) {
            return null;
        }
        byte[] beginning = archive.readNBytes(BEGINNING);
        Path unpacked = folder.resolve("PG-" + digest(beginning));
        if (Files.exists(unpacked.resolve(COMPLETE))) {
            archive.close();
            return new ByteArrayInputStream(beginning);
        }
        try (InputStream rest = archive) {
            unpack(beginning, rest, unpacked);
            return new ByteArrayInputStream(beginning);
        } catch (
                IOException
                        e) { // no such program, it does not know this form, or another was faster
            return Files.exists(unpacked.resolve(COMPLETE))
                    ? new ByteArrayInputStream(beginning)
                    : DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine);
        }
    }

    /** Whole or not at all: another server may do the same beside this one. */
    private void unpack(byte[] beginning, InputStream rest, Path unpacked) throws IOException {
        deleteRemains();
        Path unfinished = folder.resolve(UNFINISHED + ProcessHandle.current().pid());
        Files.createDirectory(unfinished);
        try {
            Process process =
                    new ProcessBuilder(tar, "-xJf", "-", "-C", unfinished.toString())
                            .redirectOutput(Redirect.DISCARD)
                            .redirectError(Redirect.DISCARD)
                            .start();
            try (OutputStream out = process.getOutputStream()) {
                new SequenceInputStream(new ByteArrayInputStream(beginning), rest).transferTo(out);
            }
            if (process.waitFor() != 0) {
                throw new IOException(tar + " returned " + process.exitValue());
            }
            Files.createFile(unfinished.resolve(COMPLETE));
            Files.move(unfinished, unpacked);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            FirstSetup.deleteRemains(unfinished);
        }
    }

    /** What a process left that was killed while it unpacked. */
    private void deleteRemains() throws IOException {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, UNFINISHED + "*")) {
            for (Path unfinished : all) {
                String pid = unfinished.getFileName().toString().substring(UNFINISHED.length());
                if (ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
                    FirstSetup.deleteRemains(unfinished);
                }
            }
        }
    }

    private static String digest(byte[] beginning) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(beginning));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
