package org.notorturetj.platform.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Locale;

import org.jboss.logging.Logger;

/**
 * Keeps brotli's native library in the data folder, beside the binaries of PostgreSQL. By itself
 * brotli4j unpacks it into a new temporary folder at every start, which a killed server leaves
 * behind.
 */
final class BrotliLibrary {
    private static final Logger LOG = Logger.getLogger(BrotliLibrary.class);

    /** Where brotli4j looks first. */
    private static final String PROPERTY = "brotli4j.library.path";

    private static final String FILE = System.mapLibraryName("brotli");

    /** As brotli4j calls the machines that this server has a library for. */
    private static final String PLATFORM =
            System.getProperty("os.name").toLowerCase(Locale.ROOT)
                    + "-"
                    + System.getProperty("os.arch").replace("amd64", "x86_64");

    private BrotliLibrary() {}

    /**
     * Unpacks the library if it is not there yet, and tells brotli4j. If nothing may be written or
     * run there, brotli4j does as it always did.
     *
     * @param dataFolder the data folder; nothing happens if there is none
     */
    static void keepIn(Path dataFolder) {
        if (System.getProperty(PROPERTY) != null || !Files.isDirectory(dataFolder)) {
            return;
        }
        keep("/lib/" + PLATFORM + "/" + FILE, dataFolder.resolve("bin").resolve("brotli"));
    }

    private static void keep(String resource, Path folder) {
        Path kept = folder.resolve(FILE);
        try (InputStream packed = BrotliLibrary.class.getResourceAsStream(resource)) {
            if (packed == null) { // brotli4j finds none either, and the server compresses with gzip
                return;
            }
            byte[] library = packed.readAllBytes();
            if (!Files.exists(kept) || !Arrays.equals(library, Files.readAllBytes(kept))) {
                write(library, kept);
            }
            if (Files.isExecutable(kept)) { // not where the file system is mounted noexec
                System.setProperty(PROPERTY, kept.toString());
            }
        } catch (IOException e) {
            LOG.debugf("Brotli's library is not kept (%s)", e.getClass().getSimpleName());
        }
    }

    /** Whole or not at all: a library that is cut short ends the process that loads it. */
    private static void write(byte[] library, Path kept) throws IOException {
        Files.createDirectories(
                kept.getParent(),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path part = kept.resolveSibling(kept.getFileName() + ".part");
        Files.write(part, library);
        Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rwx------"));
        Files.move(part, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
