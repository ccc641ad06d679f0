package org.notorturetj.platform.sealing;

import org.notorturetj.platform.command.CommandConfig;
import org.notorturetj.platform.command.CommandException;
import org.notorturetj.platform.command.ConsoleCommand;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Makes the keys of registered devices. */
@Command(
        name = "device-key",
        mixinStandardHelpOptions = true,
        description =
                "Make the keys for devices that register for push; they lie in notorturetj.keys.folder.")
public final class SealingKeyCommand implements ConsoleCommand {
    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(System.out);
        return CommandLine.ExitCode.USAGE;
    }

    @Command(
            name = "init",
            mixinStandardHelpOptions = true,
            description =
                    "Make device.key, for nodes that dispatch; one that is there is never overwritten.")
    int init() {
        SealingKeyFiles files = SealingKeyFiles.of(CommandConfig.read());
        files.create();
        System.out.printf(
                "The key of registered devices is made: %s.%nGive it only to nodes that dispatch. If it is lost, devices register again by themselves.%n",
                files.dispatcher().path());
        return CommandLine.ExitCode.OK;
    }

    @Command(
            name = "door",
            mixinStandardHelpOptions = true,
            description =
                    "Write device-door.key beside device.key: what a node with only the public door needs. It takes registrations and opens none.")
    int door() {
        SealingKeyFiles files = SealingKeyFiles.of(CommandConfig.read());
        DispatcherKey key =
                files.readDispatcher()
                        .orElseThrow(
                                () ->
                                        new CommandException(
                                                "There is no %s: 'device-key init' makes it."
                                                        .formatted(files.dispatcher().path()),
                                                null));
        files.createDoor(key.door());
        System.out.printf(
                "Move %s into the folder of the keys of the public door's node.%n",
                files.door().path());
        return CommandLine.ExitCode.OK;
    }
}
