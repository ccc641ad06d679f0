package org.notorturetj.importing.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.notorturetj.platform.command.CommandException;

/** Which kind and section a text has by its path: the first line that fits, from a CSV file. */
public final class KindTable {
    private static final String HEAD = "path,kind,section";
    private static final Pattern LINE =
            Pattern.compile("(/[^,\\s]{0,500}),([a-z][a-z-]{0,40}),([a-z][a-z0-9-]{0,60})");

    private final List<Line> lines = new ArrayList<>();

    private record Line(Pattern path, Kind kind) {}

    /** What a text is. */
    public record Kind(String kind, String section) {
        static final Kind NONE = new Kind("", "");

        /** What is about somebody's case: two people decide who is named in it. */
        public static final String CASE = "case";

        boolean isOfCase() {
            return kind.equals(CASE);
        }
    }

    /**
     * Reads a table.
     *
     * @param csv a line {@code path,kind,section}, then lines; {@code *} in a path is anything
     * @throws CommandException names the first line that is no such line
     */
    public KindTable(String csv) {
        List<String> all = csv.replace("\ufeff", "").replace("\"", "").lines().toList();
        for (int i = 0; i < all.size(); i++) {
            String line = all.get(i).strip();
            var parts = LINE.matcher(line);
            if (parts.matches()) {
                String path = Pattern.quote(parts.group(1)).replace("*", "\\E.*\\Q");
                lines.add(
                        new Line(Pattern.compile(path), new Kind(parts.group(2), parts.group(3))));
            } else if (!line.isEmpty() && !line.equals(HEAD)) {
                throw new CommandException(
                        "The table of kinds, line %d: a path, a kind and a section are needed, such as /news/*,news,news."
                                .formatted(i + 1));
            }
        }
    }

    /** The table that an editor begins with. */
    public static String standard() {
        try (InputStream file = KindTable.class.getResourceAsStream("/importing/kinds.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What a text at a path is, which has no language at its beginning; nothing if no line fits.
     */
    Kind of(String path) {
        return lines.stream()
                .filter(it -> it.path.matcher(path).matches())
                .map(Line::kind)
                .findFirst()
                .orElse(Kind.NONE);
    }
}
