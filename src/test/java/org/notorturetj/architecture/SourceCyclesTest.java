package org.notorturetj.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Cycles that classes do not show: the compiler copies a constant, and forgets where it was.
 * Whoever reads the source follows the import.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SourceCyclesTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern IMPORT =
            Pattern.compile("(?m)^import (?:static )?(org\\.notorturetj[a-z_.\\d]*?)\\.[A-Z]");

    @Test
    void no_package_imports_itself_by_way_of_others() throws IOException {
        Map<String, Set<String>> imports = new TreeMap<>();
        for (String module : List.of("api/src", "mobile-contract/src", "src")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module + "/main/java"))) {
                for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    add(Files.readString(file), imports);
                }
            }
        }
        assertThat(imports).hasSizeGreaterThan(100);
        assertThat(inCycles(imports)).isEmpty();
    }

    @Test
    void a_cycle_of_three_is_noticed() {
        Map<String, Set<String>> imports = new TreeMap<>();
        imports.put("above", Set.of("a"));
        imports.put("a", Set.of("b"));
        imports.put("b", Set.of("c", "below"));
        imports.put("c", Set.of("a"));
        assertThat(inCycles(imports)).containsOnlyKeys("a", "b", "c");
    }

    private static void add(String source, Map<String, Set<String>> imports) {
        Matcher own = PACKAGE.matcher(source);
        assertThat(own.find()).isTrue();
        Set<String> imported = imports.computeIfAbsent(own.group(1), name -> new TreeSet<>());
        IMPORT.matcher(source).results().map(found -> found.group(1)).forEach(imported::add);
        imported.remove(own.group(1));
    }

    /** What is left when all that imports nothing, or is imported by nothing, is taken away. */
    private static Map<String, Set<String>> inCycles(Map<String, Set<String>> imports) {
        Map<String, Set<String>> left = new TreeMap<>(imports);
        boolean smaller = true;
        while (smaller) {
            Set<String> imported = new TreeSet<>();
            left.values().forEach(imported::addAll);
            smaller =
                    left.entrySet()
                            .removeIf(
                                    one ->
                                            !imported.contains(one.getKey())
                                                    || one.getValue().stream()
                                                            .noneMatch(left::containsKey));
        }
        return left;
    }
}
