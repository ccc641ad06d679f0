package org.notorturetj.support.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/**
 * What is known of each dependency, from {@code docs/known-vulnerabilities.tsv}. Run by every
 * build: what somebody looked up more than 90 days ago is printed as a warning, and does not fail
 * the build, so that an old commit can still be built.
 */
public final class DependencyReview {
    /** Days after which a look is too old to rely on. */
    static final int LONGEST = 90;

    private static final Path FILE = Path.of("docs", "known-vulnerabilities.tsv");
    private static final Set<String> STATES = Set.of("none", "fixed", "open", "unknown");
    private static final int COLUMNS = 6;

    private DependencyReview() {}

    /**
     * Prints the warning.
     *
     * @param arguments the root folder of all modules
     */
    public static void main(String... arguments) throws IOException {
        System.out.print(report(rows(Path.of(arguments[0])), LocalDate.now(ZoneOffset.UTC)));
    }

    /** The lines of the file. */
    public static List<Row> rows(Path root) throws IOException {
        return Files.readAllLines(root.resolve(FILE)).stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("component\t"))
                .map(DependencyReview::row)
                .toList();
    }

    private static Row row(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != COLUMNS || !STATES.contains(cells[3])) {
            throw new IllegalArgumentException("not a line of " + FILE + ": " + line);
        }
        return new Row(cells[0], cells[1], LocalDate.parse(cells[2]), cells[3], cells[4], cells[5]);
    }

    /** What a build says on a day: one line, and one more for each component to look up again. */
    static String report(List<Row> rows, LocalDate today) {
        List<Row> old =
                rows.stream()
                        .filter(row -> row.lookedUp().plusDays(LONGEST).isBefore(today))
                        .toList();
        StringBuilder text = new StringBuilder();
        text.append(
                "Known vulnerabilities of %d components: %d open, %d not looked for; see %s%n"
                        .formatted(rows.size(), count(rows, "open"), count(rows, "unknown"), FILE));
        if (!old.isEmpty()) {
            text.append(
                    "WARNING: nobody has looked for vulnerabilities of %d of them for more than %d days:%n"
                            .formatted(old.size(), LONGEST));
            old.forEach(
                    row -> text.append("  %s, %s%n".formatted(row.component(), row.lookedUp())));
        }
        return text.toString();
    }

    private static long count(List<Row> rows, String state) {
        return rows.stream().filter(row -> row.state().equals(state)).count();
    }

    /**
     * What is known of one component.
     *
     * @param component group and artifact; of one whose version the Quarkus BOM sets, followed by
     *     {@code in quarkus-bom}
     * @param version the one that was looked for
     */
    public record Row(
            String component,
            String version,
            LocalDate lookedUp,
            String state,
            String known,
            String source) {}
}
