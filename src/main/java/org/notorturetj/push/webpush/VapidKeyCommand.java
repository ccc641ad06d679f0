package org.notorturetj.push.webpush;

import org.eclipse.microprofile.config.Config;
import org.notorturetj.platform.command.CommandConfig;
import org.notorturetj.platform.command.CommandException;
import org.notorturetj.platform.command.ConsoleCommand;
import org.notorturetj.platform.crypto.KeyFile;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Makes and shows the key by which push services know this server. */
@Command(
        name = "vapid-key",
        mixinStandardHelpOptions = true,
        description = "Make or show the key for Web Push; it lies in notorturetj.keys.folder.")
public final class VapidKeyCommand implements ConsoleCommand {
    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(System.out);
        return CommandLine.ExitCode.USAGE;
    }

    @Command(
            name = "init",
            mixinStandardHelpOptions = true,
            description = "Make vapid.key; one that is there is never overwritten.")
    int init() {
        KeyFile file = KeyFile.named("vapid.key", CommandConfig.read());
        file.create(VapidKey.make());
        System.out.printf(
                "The key for Web Push is made: %s.%nKeep a copy: with another one all browsers have to subscribe again.%n",
                file.path());
        return show();
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description =
                    "Print its public half: vapid in the policy, what browsers subscribe with.")
    int show() {
        System.out.println(publicKey(CommandConfig.read()));
        return CommandLine.ExitCode.OK;
    }

    static String publicKey(Config config) {
        KeyFile file = KeyFile.named("vapid.key", config);
        return file.read(VapidKey::of)
                .orElseThrow(
                        () ->
                                new CommandException(
                                        "There is no key for Web Push yet: vapid-key init makes %s."
                                                .formatted(file.path())))
                .extractPublicKeyInUncompressedFormAsString();
    }
}
