package org.notorturetj.platform.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** No command begins with a setting that does not exist; the start: {@link PackagedServerIT}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class MisspeltSettingTest {
    private static final String MEANT = "notorturetj.data-folder";
    private static final String MISSPELT = "notorturetj.data-foldr";

    /** A login, a file, a number: it is not looked at. */
    private static final String ANYTHING = "1";

    @TempDir Path folder;

    private final PrintStream errors = System.err;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void misspell() {
        System.setProperty(MEANT, folder.toString());
        System.setProperty(MISSPELT, folder.toString());
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void put_right() {
        System.setErr(errors);
        System.clearProperty(MISSPELT);
        System.clearProperty(MEANT);
    }

    @ParameterizedTest
    @MethodSource
    void a_command_names_it_and_does_nothing(List<String> commandLine) {
        int exitCode = Main.command(commandLine.toArray(new String[0]));

        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains(MISSPELT + " (the nearest is " + MEANT + ")");
        assertThat(exitCode).isEqualTo(1);
        assertThat(folder).isEmptyDirectory();
    }

    /** Each command that there is, with what it cannot do without. */
    static Stream<List<String>> a_command_names_it_and_does_nothing() {
        return withoutOthersBelow(Main.commands())
                .map(CommandLine::getCommandSpec)
                .map(MisspeltSettingTest::commandLine);
    }

    private static Stream<CommandLine> withoutOthersBelow(CommandLine command) {
        return command.getSubcommands().isEmpty()
                ? Stream.of(command)
                : command.getSubcommands().values().stream()
                        .flatMap(MisspeltSettingTest::withoutOthersBelow);
    }

    private static List<String> commandLine(CommandSpec command) {
        List<String> all = new ArrayList<>(List.of(command.qualifiedName(" ").split(" ", -1)));
        all.remove(0);
        command.options().stream()
                .filter(option -> option.required() && option.group() == null)
                .forEach(option -> all.add(option.longestName() + "=" + ANYTHING));
        command.argGroups().stream()
                .filter(group -> group.multiplicity().min() > 0)
                .forEach(group -> all.add(group.options().get(0).longestName() + "=" + ANYTHING));
        command.positionalParameters().stream()
                .filter(parameter -> parameter.arity().min() > 0)
                .forEach(parameter -> all.add(ANYTHING));
        return all;
    }
}
