package org.notorturetj.platform.command;

import java.util.List;

import jakarta.enterprise.inject.Instance;

import org.notorturetj.platform.problem.ProblemException;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;

/**
 * Runs once the beans are ready: a command that needs them, or the server until it is told to stop.
 */
public class Application implements QuarkusApplication {
    private final Instance<ServerCommand> commands;

    Application(Instance<ServerCommand> commands) {
        this.commands = commands;
    }

    @Override
    public int run(String... arguments) {
        if (arguments.length == 0) {
            Quarkus.waitForExit();
            return 0;
        }
        ServerCommand command =
                commands.stream()
                        .filter(candidate -> candidate.name().equals(arguments[0]))
                        .findFirst()
                        .orElseThrow();
        try {
            return command.run(List.of(arguments).subList(1, arguments.length));
        } catch (ProblemException refused) {
            System.err.println("Refused: " + refused.getMessage());
            return 1;
        }
    }
}
