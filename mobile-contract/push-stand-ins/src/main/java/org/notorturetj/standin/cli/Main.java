package org.notorturetj.standin.cli;

import org.notorturetj.standin.StandInException;
import org.notorturetj.standin.fcm.FcmStandInCommand;
import org.notorturetj.standin.webpush.WebPushStandInCommand;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Runs the stand-in that is named first. */
@Command(
        name = "push-stand-ins",
        mixinStandardHelpOptions = true,
        description = "Stand in for the services that deliver pushes, on this machine.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {FcmStandInCommand.class, WebPushStandInCommand.class})
public final class Main {
    private Main() {}

    public static void main(String... arguments) {
        int exitCode =
                new CommandLine(new Main())
                        .setExecutionExceptionHandler(
                                (e, commandLine, parsed) -> {
                                    System.err.println(
                                            e instanceof StandInException
                                                    ? e.getMessage()
                                                    : "It failed: " + e);
                                    return CommandLine.ExitCode.SOFTWARE;
                                })
                        .execute(arguments);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }
}
