package org.notorturetj.architecture;

import java.util.List;
import java.util.ServiceLoader;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.platform.command.ConsoleCommand;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.architecture.Imported.MAIN;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CommandsTest {
    /** One that is not among the services is not in the jar, while all of its own tests pass. */
    @Test
    void every_command_can_be_called() {
        List<String> written =
                MAIN.stream()
                        .filter(it -> it.isAssignableTo(ConsoleCommand.class))
                        .filter(it -> !it.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(JavaClass::getName)
                        .toList();
        List<String> offered =
                ServiceLoader.load(ConsoleCommand.class).stream()
                        .map(it -> it.type().getName())
                        .toList();
        assertThat(written).isNotEmpty().isSubsetOf(offered);
    }
}
