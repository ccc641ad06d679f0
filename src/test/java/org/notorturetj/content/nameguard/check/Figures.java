package org.notorturetj.content.nameguard.check;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Counts verdicts by form and language: a text's {@code form} says in which way the name is written
 * in it, and one without a {@code person} is clean. Arguments: the files of names and of texts, as
 * for {@code guard check}.
 */
public final class Figures {
    private static final String CLEAN = "clean";

    private final Map<String, Count> counts = new TreeMap<>();

    /** Of one form in one language. */
    static final class Count {
        private int texts;
        private int blocked;
        private int warned;
        private int others;

        /** Texts in which the right person was found, in hundredths. */
        double recall() {
            return texts == 0 ? 100 : 100.0 * (blocked + warned) / texts;
        }

        /** Blocked texts among those that were blocked for somebody, in hundredths. */
        double precision() {
            int found = blocked + warned;
            return found + others == 0 ? 100 : 100.0 * found / (found + others);
        }

        int texts() {
            return texts;
        }

        int blocked() {
            return blocked;
        }
    }

    /** Prints the table of all texts. */
    public static void main(String... files) {
        var trial = new Trial(NameFile.read(Path.of(files[0]), System.err));
        var figures = new Figures();
        try (Stream<TextFile.Line> lines = TextFile.lines(Path.of(files[1]))) {
            lines.forEach(line -> figures.count(line, trial.answer(line)));
        }
        new PrintStream(System.out, true, StandardCharsets.UTF_8).print(figures.table());
    }

    /** Counts a text and its answer. */
    void count(TextFile.Line line, JsonNode answer) {
        boolean clean = line.text("person").isEmpty();
        String form = line.text("form").isEmpty() ? CLEAN : line.text("form");
        Count count =
                counts.computeIfAbsent(
                        (clean ? "~ " : "") + form + "\t" + line.text("lang"), key -> new Count());
        boolean right = clean || holds(answer.path("persons"), line.members().path("person"));
        count.texts++;
        switch (answer.path("verdict").asText()) {
            case "block" -> {
                count.blocked += right ? 1 : 0;
                count.others += right ? 0 : 1;
            }
            case "warn" -> {
                count.warned += right ? 1 : 0;
                count.others += right ? 0 : 1;
            }
            default -> {}
        }
    }

    /** Of a form in a language; none: null. */
    Map<String, Count> counts() {
        return Map.copyOf(counts);
    }

    /** A line for each form and language, and totals; clean texts have {@code ~}. */
    String table() {
        var table = new StringBuilder();
        row(table, "form", "lang", "texts", "block", "warn", "recall", "precision");
        var names = new Count();
        var clean = new Count();
        counts.forEach(
                (key, count) -> {
                    String[] parts = key.split("\t", -1);
                    boolean isClean = key.startsWith("~");
                    add(isClean ? clean : names, count);
                    row(
                            table,
                            parts[0],
                            parts[1],
                            "" + count.texts,
                            "" + count.blocked,
                            "" + count.warned,
                            isClean ? "-" : percent(count.recall()),
                            isClean ? "-" : percent(count.precision()));
                });
        row(
                table,
                "all names",
                "",
                "" + names.texts,
                "" + names.blocked,
                "" + names.warned,
                percent(names.recall()),
                percent(100.0 * names.blocked / Math.max(1, names.blocked + clean.blocked)));
        row(
                table,
                "all clean",
                "",
                "" + clean.texts,
                "" + clean.blocked,
                "" + clean.warned,
                "-",
                "-");
        return table.toString();
    }

    private static void add(Count total, Count one) {
        total.texts += one.texts;
        total.blocked += one.blocked;
        total.warned += one.warned;
        total.others += one.others;
    }

    private static void row(StringBuilder table, String... columns) {
        table.append(
                String.format(Locale.ROOT, "%-28s %-4s %7s %7s %7s %8s %9s%n", (Object[]) columns));
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }

    private static boolean holds(JsonNode persons, JsonNode person) {
        for (JsonNode one : persons) {
            if (one.equals(person)) {
                return true;
            }
        }
        return false;
    }
}
