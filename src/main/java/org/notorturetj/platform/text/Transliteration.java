package org.notorturetj.platform.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.notorturetj.platform.text.normalization.UnicodeForm;

/**
 * Writes Tajik and Russian in Latin letters, by the one table {@code transliteration.tsv}: whatever
 * compares words across scripts must read them the same way.
 */
public final class Transliteration {
    private static final String TABLE = "/transliteration.tsv";
    private static final Map<String, String> LETTERS = read();

    private Transliteration() {}

    /**
     * A text in lower case and Latin letters. Latin letters lose their marks; what the table does
     * not have stays as it is.
     */
    public static String toLatin(String text) {
        // Composed first, since "й" and "ӣ" can be written as a letter with a mark.
        String composed = UnicodeForm.NFKC.of(text).toLowerCase(Locale.ROOT);
        String latin =
                composed.codePoints()
                        .mapToObj(Character::toString)
                        .map(letter -> LETTERS.getOrDefault(letter, letter))
                        .collect(Collectors.joining());
        var unmarked = new StringBuilder();
        UnicodeForm.NFD
                .of(latin)
                .codePoints()
                .filter(character -> Character.getType(character) != Character.NON_SPACING_MARK)
                .forEach(unmarked::appendCodePoint);
        return unmarked.toString();
    }

    private static Map<String, String> read() {
        try (InputStream table = Transliteration.class.getResourceAsStream(TABLE)) {
            String lines =
                    new String(
                            Objects.requireNonNull(table, TABLE).readAllBytes(),
                            StandardCharsets.UTF_8);
            Map<String, String> letters = new HashMap<>();
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(letter -> letters.put(letter[0], letter[1]));
            return Map.copyOf(letters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
