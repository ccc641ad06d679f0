package org.notorturetj.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClass;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The settings of docs/operations/configuration.md. A name that no mapping knows, but whose prefix
 * one has, keeps the server from starting.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SettingsTest {
    /** SmallRye Config's error code for a property that is in no mapping. */
    private static final String UNKNOWN = "SRCFG00050";

    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    private static final List<Class<?>> MAPPINGS =
            Imported.MAIN.stream()
                    .filter(found -> found.isAnnotatedWith(ConfigMapping.class))
                    .<Class<?>>map(JavaClass::reflect)
                    .toList();

    /** Empty values are invalid, so validation fails, but not because of an unknown name. */
    @Test
    void the_server_knows_every_setting_in_the_table() throws IOException {
        Map<String, List<String>> table = table();
        assertThat(table).hasSizeGreaterThan(30).containsKey("notorturetj.push.canary-every");
        Map<String, String> settings = new HashMap<>();
        table.keySet().forEach(name -> settings.put(name, ""));
        assertThatThrownBy(() -> config(settings))
                .isInstanceOf(ConfigValidationException.class)
                .message()
                .doesNotContain(UNKNOWN);
    }

    /** A group in the table. */
    private static final Set<String> ELSEWHERE =
            Set.of("notorturetj.limits.rates.*", "notorturetj.public.pages.*");

    @Test
    void the_table_has_each_that_the_code_knows() throws IOException {
        Set<String> known = new TreeSet<>();
        for (Class<?> mapping : MAPPINGS) {
            known.addAll(
                    ConfigMappings.getProperties(
                                    new ConfigClass(
                                            mapping,
                                            mapping.getAnnotation(ConfigMapping.class).prefix()))
                            .keySet());
        }
        known.removeAll(ELSEWHERE);
        known.removeIf(name -> name.endsWith("[*]"));
        assertThat(known).hasSizeGreaterThan(50);
        assertThat(table().keySet()).containsAll(known);
    }

    @Test
    void an_invented_name_is_unknown() {
        assertThatThrownBy(() -> config(Map.of("notorturetj.push.invented", "1")))
                .hasMessageContaining(UNKNOWN);
    }

    @Test
    void the_table_lists_the_actual_defaults() throws IOException {
        SmallRyeConfig config = config(Map.of());
        table().forEach(
                        (name, documented) -> {
                            String actual = config.getConfigValue(name).getValue();
                            if (actual != null && !documented.isEmpty()) {
                                assertThat(documented)
                                        .as(name)
                                        .anyMatch(value -> value.equalsIgnoreCase(actual));
                            }
                        });
    }

    /** Validates all mappings as the server does when it starts. */
    private static SmallRyeConfig config(Map<String, String> settings) {
        SmallRyeConfigBuilder builder =
                new SmallRyeConfigBuilder()
                        .addDiscoveredConverters()
                        .addDefaultInterceptors()
                        .withSources(new PropertiesConfigSource(settings, "the table", 100))
                        .withValidateUnknown(true);
        MAPPINGS.forEach(builder::withMapping);
        return builder.build();
    }

    /** The full names, with the quoted values of their default cells. */
    private static Map<String, List<String>> table() throws IOException {
        Map<String, List<String>> settings = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Path.of("../docs/operations/configuration.md"))) {
            if (line.startsWith("| `notorturetj.")) {
                String[] cells = line.split(" \\| ", 3);
                List<String> names = quoted(cells[0]);
                String prefix = names.get(0).substring(0, names.get(0).lastIndexOf('.'));
                for (String name : names) {
                    settings.put(name.startsWith(".") ? prefix + name : name, quoted(cells[1]));
                }
            }
        }
        settings.keySet().removeIf(name -> name.endsWith("*"));
        return settings;
    }

    private static List<String> quoted(String cell) {
        return QUOTED.matcher(cell).results().map((MatchResult found) -> found.group(1)).toList();
    }
}
