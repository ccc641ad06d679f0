package org.notorturetj.content.nameguard.sound;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads the tables in {@code resources/guard}. */
final class Tables {
    private Tables() {}

    /** The lines of a table that are neither empty nor comments. */
    static List<String> lines(String name) {
        try (InputStream table = Tables.class.getResourceAsStream("/guard/" + name)) {
            String text =
                    new String(
                            Objects.requireNonNull(table, name).readAllBytes(),
                            StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
