package org.notorturetj.sync.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.stream.Stream;

import org.notorturetj.platform.command.CommandException;

/** Compares the files of media in a mirror with the signed records that name them by their hash. */
final class VerifyMedia {
    private final Set<String> named = new HashSet<>();

    /** What signed records name. */
    void readNames(MemoryStorage records) {
        records.contents()
                .forEach(
                        bytes -> {
                            Matcher address =
                                    PackedMedia.ADDRESS.matcher(
                                            new String(bytes, StandardCharsets.ISO_8859_1));
                            while (address.find()) {
                                named.add(address.group(1));
                            }
                        });
    }

    /**
     * Looks at every file of a folder. A mirror need not have them all.
     *
     * @throws CommandException about files that were changed, or that nobody has signed
     */
    void verify(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Set<String> different = PageComparison.differentMedia(folder);
        Set<String> unsigned = new TreeSet<>();
        int files = 0;
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.toList()) {
                files++;
                String name = file.getFileName().toString();
                if (!named.contains(name)) {
                    unsigned.add("media/" + name);
                }
            }
        }
        VerifyPages.list("differs", different);
        VerifyPages.list("not signed", unsigned);
        if (!different.isEmpty() || !unsigned.isEmpty()) {
            throw new CommandException("%s: not all files are what was signed.".formatted(folder));
        }
        System.out.printf("media: %d of %d files, good%n", files, named.size());
    }
}
