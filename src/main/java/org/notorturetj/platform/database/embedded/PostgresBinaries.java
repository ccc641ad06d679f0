package org.notorturetj.platform.database.embedded;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
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
        try (InputStream rest = archive) {
            byte[] beginning = rest.readNBytes(BEGINNING);
            Path unpacked = folder.resolve("PG-" + digest(beginning));
            if (!Files.exists(unpacked.resolve(COMPLETE))) {
                unpack(beginning, rest, unpacked);
            }
            markAsNewest(unpacked);
            return new ByteArrayInputStream(beginning);
        } catch (IOException e) { // no such program, it does not know this form, a read-only folder
            return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine);
        }
    }

    /**
     * The library takes a folder for complete only if nothing in it is newer than its mark: in a
     * copy of a data folder it may be.
     */
    private static void markAsNewest(Path unpacked) throws IOException {
        Path mark = unpacked.resolve(COMPLETE);
        FileTime newest = Files.getLastModifiedTime(unpacked);
        try (DirectoryStream<Path> all = Files.newDirectoryStream(unpacked)) {
            for (Path each : all) {
                FileTime time = Files.getLastModifiedTime(each);
                newest = time.compareTo(newest) > 0 ? time : newest;
            }
        }
        if (Files.getLastModifiedTime(mark).compareTo(newest) < 0) {
            Files.setLastModifiedTime(mark, newest);
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
            moveUnlessThere(unfinished, unpacked);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            FirstSetup.deleteRemains(unfinished);
        }
    }

    /** Another process may have been faster. */
    private static void moveUnlessThere(Path unfinished, Path unpacked) throws IOException {
        try {
            Files.move(unfinished, unpacked);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            if (!Files.exists(unpacked.resolve(COMPLETE))) {
                throw e;
            }
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
