package org.notorturetj.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The limits of {@code budgets.yaml}, by name. */
public final class Budgets {
    private static final Pattern LINE =
            Pattern.compile(
                    "([a-z-]+): \\{limit: ([0-9]+), unit: (bytes|requests), why: \"[^\"]+\"\\}");

    private Budgets() {}

    public static Map<String, Long> read(Path file) throws IOException {
        Map<String, Long> limits = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            Matcher budget = LINE.matcher(line);
            if (budget.matches()) {
                limits.put(budget.group(1), Long.parseLong(budget.group(2)));
            } else if (!line.startsWith("#")) {
                throw new IllegalStateException("not a budget: " + line);
            }
        }
        return limits;
    }
}
