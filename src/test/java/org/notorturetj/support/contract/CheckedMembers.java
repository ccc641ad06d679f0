package org.notorturetj.support.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The table of docs/operations/protected-names.md: which members of requests are checked. */
public final class CheckedMembers {
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (`[^|]+) \\| (`/[^|]+) \\| ([^|]+) \\|$");

    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    private CheckedMembers() {}

    /** What the table says, by operation and JSON pointer: {@code addComment /body}. */
    public static Map<String, String> all() {
        Map<String, String> all = new TreeMap<>();
        ROW.matcher(page())
                .results()
                .forEach(
                        row ->
                                quoted(row.group(1))
                                        .forEach(
                                                operation ->
                                                        quoted(row.group(2))
                                                                .forEach(
                                                                        member ->
                                                                                all.put(
                                                                                        operation
                                                                                                + " "
                                                                                                + member,
                                                                                        row.group(
                                                                                                3)))));
        return all;
    }

    /** Those that are checked. */
    public static Set<String> checked() {
        return all().entrySet().stream()
                .filter(row -> row.getValue().startsWith("checked"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Set<String> quoted(String cell) {
        return QUOTED.matcher(cell)
                .results()
                .map((MatchResult it) -> it.group(1))
                .collect(Collectors.toSet());
    }

    private static String page() {
        try {
            return Files.readString(Path.of("../docs/operations/protected-names.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
