package org.notorturetj.platform.command;

import java.nio.file.FileSystemException;
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
        subcommands = {BackupCommand.class, RestoreCommand.class, EraseRemainsCommand.class})
public final class Main implements Callable<Integer> {
    public static void main(String... arguments) {
        RequestTarget.checkInFilter();
        int exitCode = arguments.length == 0 ? serve() : command(arguments);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    /** Without a look at the commands, whose descriptions take a moment to read. */
    private static int serve() {
        try {
            return Server.serve();
        } catch (StartupException e) {
            System.err.println(e.getMessage());
        } catch (RuntimeException e) {
            System.err.println("Failed: " + e);
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    static int command(String... arguments) {
        return commands()
                .setExecutionStrategy(
                        parsed -> {
                            Integer helped = CommandLine.executeHelpRequest(parsed);
                            if (helped != null) {
                                return helped;
                            }
                            try {
                                SettingNames.check();
                            } catch (StartupException unknown) {
                                System.err.println(unknown.getMessage());
                                return CommandLine.ExitCode.SOFTWARE;
                            }
                            return new CommandLine.RunLast().execute(parsed);
                        })
                .setExecutionExceptionHandler(
                        (e, commandLine, parsed) -> {
                            if (e instanceof StartupException || e instanceof CommandException) {
                                System.err.println(e.getMessage());
                            } else if (e instanceof FileSystemException file) {
                                System.err.printf("Not done: %s.%n", FileTrouble.of(file));
                            } else {
                                System.err.println("Failed: " + e);
                            }
                            return CommandLine.ExitCode.SOFTWARE;
                        })
                .execute(arguments);
    }

    /** All that there are. */
    static CommandLine commands() {
        var commands = new CommandLine(new Main());
        ServiceLoader.load(ConsoleCommand.class).forEach(commands::addSubcommand);
        return commands;
    }

    @Override
    public Integer call() {
        return Server.serve();
    }
}
