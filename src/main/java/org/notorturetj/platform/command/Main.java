package org.notorturetj.platform.command;

import java.util.ServiceLoader;
import java.util.concurrent.Callable;

import org.notorturetj.platform.database.StartupException;
import org.notorturetj.platform.http.RequestTarget;

import io.quarkus.runtime.annotations.QuarkusMain;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point of the jar: runs the named command, or serves. */
@QuarkusMain
@Command(
        name = "notorturetj",
        mixinStandardHelpOptions = true,
        version = "notorturetj 0.1.0",
        description = "The Coalition's content and urgent-alert API. Without a command it serves.",
        subcommands = {BackupCommand.class, RestoreCommand.class})
public final class Main implements Callable<Integer> {
    public static void main(String... arguments) {
        RequestTarget.checkInFilter();
        var commands = new CommandLine(new Main());
        ServiceLoader.load(ConsoleCommand.class).forEach(commands::addSubcommand);
        int exitCode =
                commands.setExecutionExceptionHandler(
                                (e, commandLine, parsed) -> {
                                    if (e instanceof StartupException
                                            || e instanceof CommandException) {
                                        System.err.println(e.getMessage());
                                    } else {
                                        System.err.println("Failed: " + e);
                                    }
                                    return CommandLine.ExitCode.SOFTWARE;
                                })
                        .execute(arguments);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    @Override
    public Integer call() {
        return Server.serve();
    }
}
