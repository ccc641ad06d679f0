package org.notorturetj.sync.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.notorturetj.media.store.MediaHash;
import org.notorturetj.platform.command.CommandException;

/** Compares the files of media in a mirror with the signed records that name them by their hash. */
final class VerifyMedia {
    private static final Pattern ADDRESS = Pattern.compile("/media/([0-9a-f]{64}\\.[a-z0-9]{3,4})");

    private final Set<String> named = new HashSet<>();

    /** What signed records name. */
    void readNames(MemoryStorage records) {
        records.contents()
                .forEach(
                        bytes -> {
                            Matcher address =
                                    ADDRESS.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
                            while (address.find()) {
                                named.add(address.group(1));
                            }
                        });
    }

    /**
     * Looks at every file of a folder. A mirror need not have them all.
     *
     * @throws CommandException about a file that nobody has signed, or that was changed
     */
    void verify(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.sorted().toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString();
            if (!named.contains(name)) {
                throw new CommandException("%s was never signed.".formatted(file));
            }
            if (!name.startsWith(MediaHash.of(Files.readAllBytes(file)) + ".")) {
                throw new CommandException("%s is not what its name says.".formatted(file));
            }
        }
        System.out.printf("media: %d of %d files, good%n", files.size(), named.size());
    }
}
