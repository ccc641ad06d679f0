package org.notorturetj.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What newsrooms have to know and to do: docs/for-newsrooms.md, which the build brings along. */
final class ForNewsrooms {
    private static final String FILE = "/docs/for-newsrooms.md";
    private static final String TEXT = read();

    private ForNewsrooms() {}

    static String text() {
        return TEXT;
    }

    private static String read() {
        try (InputStream file = ForNewsrooms.class.getResourceAsStream(FILE)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
