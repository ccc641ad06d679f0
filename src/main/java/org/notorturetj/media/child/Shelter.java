package org.notorturetj.media.child;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Closes a process in by bubblewrap, where it is there and the kernel lets it: no network, no other
 * process, and nothing to read but Java, its libraries and its own folder, so neither keys nor
 * settings. Containers and units of systemd forbid it, and are closed in themselves.
 */
final class Shelter {
    private static final Logger LOG = Logger.getLogger(Shelter.class);
    private static final String PROGRAM = "/usr/bin/bwrap";

    /** A folder in memory that is there in the shelter alone. */
    static final String TEMPORARY = "/tmp";

    private static final List<String> ALONE =
            List.of(
                    PROGRAM,
                    "--unshare-all",
                    "--die-with-parent",
                    "--new-session",
                    "--cap-drop",
                    "ALL",
                    "--proc",
                    "/proc",
                    "--dev",
                    "/dev",
                    "--tmpfs",
                    TEMPORARY);

    /** What programs and Java's fonts are read from; not all of it is everywhere. */
    private static final List<String> SYSTEM =
            List.of(
                    "/usr",
                    "/bin",
                    "/lib",
                    "/lib64",
                    "/etc/ld.so.cache",
                    // Debian's ffmpeg finds some of its libraries over it.
                    "/etc/alternatives",
                    "/etc/fonts",
                    "/var/cache/fontconfig");

    private static final int PROBE_SECONDS = 5;

    private Shelter() {}

    private static final class Tried {
        static final boolean WORKS = told(works());
    }

    /** Whoever runs the server where it is there should know that it does nothing. */
    private static boolean told(boolean works) {
        if (!works && Files.isExecutable(Path.of(PROGRAM))) {
            LOG.info("bubblewrap does not work here: files are opened without it");
        }
        return works;
    }

    /** Whether it is there, and the kernel lets it: tried once. */
    static boolean isHere() {
        return Tried.WORKS;
    }

    /**
     * What stands before the command of a process.
     *
     * @param folder where it works, and may write
     * @param classPath as {@code -cp} takes it
     * @param program that may be run as well; null for none
     */
    static List<String> around(Path folder, String classPath, @Nullable Path program) {
        List<String> command = new ArrayList<>(ALONE);
        Set<String> readable = readable(classPath);
        if (program != null) {
            readable.add(program.toString());
        }
        readable.forEach(it -> command.addAll(List.of("--ro-bind-try", it, it)));
        command.addAll(List.of("--bind", folder.toString(), folder.toString()));
        command.addAll(List.of("--chdir", folder.toString(), "--"));
        return command;
    }

    private static Set<String> readable(String classPath) {
        Set<String> readable = new LinkedHashSet<>(SYSTEM);
        Path java = Path.of(System.getProperty("java.home"));
        readable.add(java.toString());
        // Debian has Java's settings elsewhere.
        for (String name : List.of("conf", "conf/logging.properties", "lib", "lib/modules")) {
            try {
                Path real = java.resolve(name).toRealPath();
                readable.add((Files.isDirectory(real) ? real : real.getParent()).toString());
            } catch (IOException e) {
                // this Java has none
            }
        }
        readable.addAll(List.of(classPath.split(File.pathSeparator, -1)));
        return readable;
    }

    private static boolean works() {
        if (!Files.isExecutable(Path.of(PROGRAM))) {
            return false;
        }
        try {
            Path folder = Files.createTempDirectory("shelter");
            try {
                List<String> command = around(folder, ChildClassPath.get(), null);
                command.add("/usr/bin/true");
                Process process =
                        new ProcessBuilder(command)
                                .redirectErrorStream(true)
                                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                .start();
                boolean ended = process.waitFor(PROBE_SECONDS, TimeUnit.SECONDS);
                process.destroyForcibly();
                return ended && process.exitValue() == 0;
            } finally {
                Files.delete(folder);
            }
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
