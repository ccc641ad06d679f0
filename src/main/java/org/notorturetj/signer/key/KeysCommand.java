package org.notorturetj.signer.key;

import java.util.ArrayList;
import java.util.List;

import org.notorturetj.platform.command.CommandConfig;
import org.notorturetj.platform.command.ConsoleCommand;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Creates and rotates the signing keys. */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        description = "Create and rotate the signing keys in notorturetj.keys.folder.")
public final class KeysCommand implements ConsoleCommand {
    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(System.out);
        return CommandLine.ExitCode.USAGE;
    }

    private static KeyFolder folder() {
        return KeySettings.of(CommandConfig.read()).folder();
    }

    @Command(
            name = "init",
            mixinStandardHelpOptions = true,
            description = "Create the first keys and root 1 in an empty folder.")
    int init(
            @Option(
                            names = "--root-keys",
                            defaultValue = "1",
                            description =
                                    "Number of root keys; give each to a different person. Default: 1.")
                    int rootKeys,
            @Option(
                            names = "--threshold",
                            defaultValue = "1",
                            description = "How many of them must sign the next root. Default: 1.")
                    int threshold) {
        KeyFolder folder = folder();
        KeyCeremony.init(folder, rootKeys, threshold);
        System.out.printf(
                "Keys created in %s.%n"
                        + "root.1 is public: ship it with the apps.%n"
                        + "Move every root-*.key.pem off this machine, each to a different person; the server needs only publish-* and alert-*.%n",
                folder.path());
        return CommandLine.ExitCode.OK;
    }

    @Command(
            name = "rotate",
            mixinStandardHelpOptions = true,
            description =
                    "Create a new key for a role, and propose a root that trusts it instead of the old ones.")
    int rotate(
            @Option(names = "--role", required = true, description = "publish or alert.")
                    String role) {
        KeyFolder folder = folder();
        KeyRole rotated = role(role);
        Root root = folder.newestRoot();
        SigningKey key = folder.generate(rotated);
        Root next = RootChange.of(root).replacing(rotated, key.publicKey()).next();
        List<SigningKey> rootKeys = new ArrayList<>(folder.trusted(KeyRole.ROOT, root));
        SignedFile file = SignedFile.sign(SignatureLabel.ROOT, next.statement(), rootKeys);
        folder.writeProposal(file);
        System.out.printf(
                "New %s key %s. Proposed: %s, signed by %d of %d root keys.%n%s%n",
                rotated.wireName(),
                key.publicKey().kid(),
                folder.proposal(next.n()),
                rootKeys.size(),
                root.trust(KeyRole.ROOT).threshold(),
                root.approves(file)
                        ? "Put it in force with 'root publish'."
                        : "Let others sign it with 'root sign', then 'root publish'.");
        return CommandLine.ExitCode.OK;
    }

    static KeyRole role(String name) {
        for (KeyRole role : KeyRole.values()) {
            if (role.wireName().equals(name)) {
                return role;
            }
        }
        throw new KeyException("There is no role " + name + ": root, publish or alert.");
    }
}
