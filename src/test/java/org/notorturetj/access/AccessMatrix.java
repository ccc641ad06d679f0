package org.notorturetj.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Who may call what: access-matrix.txt (operation and verb) and api/README.md (verb and roles), not
 * the code that is tested.
 *
 * @param verbs of each operation; several are separated by bars
 * @param roles of each verb
 */
record AccessMatrix(Map<String, String> verbs, Map<String, Set<String>> roles) {
    static final String OPEN = "open";
    private static final String SIGNED_IN = "signed-in";

    static AccessMatrix read() throws IOException {
        return new AccessMatrix(matrix(), documented());
    }

    boolean allows(String operation, Role role) {
        String verb = verbs.get(operation);
        return List.of(OPEN, SIGNED_IN).contains(verb)
                || Arrays.stream(verb.split("\\|", -1))
                        .anyMatch(one -> roles.get(one).contains(role.word()));
    }

    private static Map<String, String> matrix() throws IOException {
        return Files.readAllLines(Path.of("test/resources/desk/access-matrix.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.trim().split("\\s+", 2))
                .collect(Collectors.toMap(words -> words[0], words -> words[1]));
    }

    /** The table of verbs and roles in api/README.md; PermissionsTest compares the code with it. */
    private static Map<String, Set<String>> documented() throws IOException {
        Map<String, Set<String>> roles = new TreeMap<>();
        List<String> columns = List.of();
        for (String line : Files.readAllLines(Path.of("../api/README.md"))) {
            List<String> cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
            if (line.startsWith("| what | verb |")) {
                columns = cells;
            } else if (!columns.isEmpty() && line.startsWith("| ")) {
                Set<String> allowed = new TreeSet<>();
                for (int i = 3; i < cells.size(); i++) {
                    if ("x".equals(cells.get(i))) {
                        allowed.add(columns.get(i));
                    }
                }
                roles.put(cells.get(2).replace("`", ""), allowed);
            } else if (!line.startsWith("|")) {
                columns = List.of();
            }
        }
        return roles;
    }
}
