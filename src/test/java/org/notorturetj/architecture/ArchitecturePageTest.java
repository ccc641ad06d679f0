package org.notorturetj.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.architecture.Imported.MAIN;

/** The page that leads through the code names what is there. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class ArchitecturePageTest {
    private static final String ROOT = "org.notorturetj.";

    /** A class with its package, such as {@code publication.Publish}. */
    private static final Pattern CLASS = Pattern.compile("`((?:[a-z]+\\.)+[A-Z][A-Za-z]*)[`.(]");

    @Test
    void every_class_that_it_names_with_its_package_is_there() throws IOException {
        var named =
                CLASS.matcher(Files.readString(Path.of("../docs/architecture.md")))
                        .results()
                        .map(name -> ROOT + name.group(1))
                        .collect(Collectors.toCollection(TreeSet::new));
        var classes = MAIN.stream().map(JavaClass::getName).collect(Collectors.toSet());

        assertThat(named).hasSizeGreaterThan(50);
        assertThat(classes).containsAll(named);
    }
}
