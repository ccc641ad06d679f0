package org.notorturetj.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.support.build.DependencyReview;
import org.notorturetj.support.build.DependencyReview.Row;

import static org.assertj.core.api.Assertions.assertThat;

/** Each dependency is explained, and somebody has looked for what is known of its version. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DependenciesTest {
    private static final Path ROOT = Path.of("..");

    private static final List<String> MODULES =
            List.of("api", "mobile-contract", "mobile-contract/push-stand-ins", "src");

    private static final Pattern DEPENDENCY = Pattern.compile("(?s)<dependency>(.*?)</dependency>");

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `([^`]+)` \\| (.+) \\| (.+) \\| (.+) \\|$");

    private static final Pattern PROPERTY = Pattern.compile("<([a-z0-9.-]+)>([^<$]+)</\\1>");
    private static final String OURS = "org.notorturetj:";

    @Test
    void every_direct_dependency_is_explained_and_nothing_else() throws IOException {
        Set<String> direct = new TreeSet<>();
        for (String module : MODULES) {
            direct.addAll(dependencies(pom(module)).keySet());
        }
        direct.removeIf(dependency -> dependency.startsWith(OURS));

        List<String> explained =
                ROW.matcher(Files.readString(ROOT.resolve("docs/dependencies.md")))
                        .results()
                        .map(row -> row.group(1))
                        .toList();

        assertThat(explained).containsExactlyInAnyOrderElementsOf(direct);
    }

    @Test
    void somebody_has_looked_for_what_is_known_of_each_version() throws IOException {
        Map<String, String> used = dependencies(pom(""));
        dependencies(pom("src")).forEach(used::putIfAbsent);
        used.keySet().removeIf(dependency -> dependency.startsWith(OURS));
        used.values().removeIf(String::isEmpty); // set by the Quarkus BOM, which has a line

        Map<String, String> looked =
                DependencyReview.rows(ROOT).stream()
                        .filter(row -> !row.component().endsWith(" in quarkus-bom"))
                        .collect(Collectors.toMap(Row::component, Row::version));

        assertThat(looked).containsExactlyInAnyOrderEntriesOf(used);
    }

    @Test
    void what_the_quarkus_bom_sets_was_looked_up_with_it() throws IOException {
        String bom = dependencies(pom("")).get("io.quarkus:quarkus-bom");

        assertThat(DependencyReview.rows(ROOT))
                .filteredOn(row -> row.component().endsWith(" in quarkus-bom"))
                .isNotEmpty()
                .allMatch(row -> row.version().equals("quarkus-bom " + bom));
    }

    @Test
    void every_look_has_a_day_and_what_was_found_a_source() throws IOException {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);

        assertThat(DependencyReview.rows(ROOT))
                .allSatisfy(
                        row -> {
                            assertThat(row.lookedUp()).isBeforeOrEqualTo(today);
                            assertThat(row.known()).isNotBlank();
                            if (Set.of("open", "fixed").contains(row.state())) {
                                assertThat(row.source()).as(row.component()).contains("/");
                            }
                        });
    }

    /** Versions by group and artifact; an empty one is set elsewhere. */
    private static Map<String, String> dependencies(String pom) throws IOException {
        Map<String, String> properties =
                PROPERTY.matcher(pom(""))
                        .results()
                        .collect(
                                Collectors.toMap(
                                        one -> one.group(1), one -> one.group(2), (a, b) -> a));
        Map<String, String> dependencies = new TreeMap<>();
        DEPENDENCY
                .matcher(
                        pom.replaceAll(
                                "(?s)<exclusions>.*?</exclusions>|<plugins>.*?</plugins>", ""))
                .results()
                .map(MatchResult::group)
                .forEach(
                        one -> {
                            String version = tag(one, "version");
                            String property = version.replaceAll("[${}]", "");
                            dependencies.put(
                                    tag(one, "groupId") + ":" + tag(one, "artifactId"),
                                    properties.getOrDefault(property, version));
                        });
        return dependencies;
    }

    private static String tag(String xml, String name) {
        return Stream.of(xml)
                .map(Pattern.compile("<" + name + ">([^<]*)<")::matcher)
                .filter(java.util.regex.Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
    }

    private static String pom(String module) throws IOException {
        return Files.readString(ROOT.resolve(module).resolve("pom.xml"));
    }
}
