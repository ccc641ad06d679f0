package org.notorturetj.signer.key;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.command.CommandConfig;
import org.notorturetj.platform.command.ConsoleCommand;
import org.notorturetj.platform.command.ServerSettings;
import org.notorturetj.platform.database.startup.Database;
import org.notorturetj.platform.database.startup.DatabaseSettings;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Changes which keys apps trust. */
@Command(
        name = "root",
        mixinStandardHelpOptions = true,
        description = "Change which keys apps trust: propose a root, sign it, put it in force.")
public final class RootCommand implements ConsoleCommand {
    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(System.out);
        return CommandLine.ExitCode.USAGE;
    }

    @Command(
            name = "propose",
            mixinStandardHelpOptions = true,
            description = "Write the next root, without signatures.")
    int propose(
            @Option(
                            names = "--add",
                            paramLabel = "ROLE=FILE",
                            description = "Trust the public key in FILE (….pub.pem) for ROLE.")
                    @Nullable Map<String, Path> added,
            @Option(
                            names = "--remove",
                            paramLabel = "KID",
                            description = "Revoke trust in the key.")
                    @Nullable List<String> removed,
            @Option(
                            names = "--threshold",
                            description = "How many root keys must sign from then on.")
                    @Nullable Integer threshold) {
        KeyFolder folder = KeySettings.of(CommandConfig.read()).folder();
        RootChange change = RootChange.of(folder.newestRoot());
        if (added != null) {
            added.forEach(
                    (role, file) -> change.with(KeysCommand.role(role), KeyFolder.publicKey(file)));
        }
        if (removed != null) {
            removed.forEach(change::without);
        }
        if (threshold != null) {
            change.threshold(threshold);
        }
        Root next = change.next();
        folder.writeProposal(new SignedFile(next.statement(), List.of()));
        System.out.printf("Proposed: %s%n", folder.proposal(next.n()));
        return CommandLine.ExitCode.OK;
    }

    @Command(
            name = "sign",
            mixinStandardHelpOptions = true,
            description = "Add the signature of a root key to a proposed root.")
    int sign(
            @Option(
                            names = "--key",
                            required = true,
                            paramLabel = "FILE",
                            description = "The root key (….key.pem), its ….pub.pem beside it.")
                    Path key,
            @Parameters(paramLabel = "ROOT", description = "The proposed root.") Path file)
            throws IOException {
        SigningKey signing = KeyFolder.key(key, KeySettings.passphrase(CommandConfig.read()));
        SignedFile signed = read(file).withSignature(SignatureLabel.ROOT, signing);
        Files.writeString(file, signed.text());
        System.out.printf(
                "Signed with %s: %d signatures.%n",
                signing.publicKey().kid(), signed.signatures().size());
        return CommandLine.ExitCode.OK;
    }

    @Command(
            name = "publish",
            mixinStandardHelpOptions = true,
            description = "Put a signed root in force; a running server picks it up.")
    int publish(@Parameters(paramLabel = "ROOT", description = "The signed root.") Path file)
            throws Exception {
        SignedFile next = read(file);
        try (Database database = Database.openExisting(DatabaseSettings.of(CommandConfig.read()))) {
            ServerSettings.takeOver(database.access());
            KeyFolder folder = KeySettings.of(CommandConfig.read()).folder();
            long n = new RootsInForce(database.access()).putInForce(next);
            folder.writeRoot(next);
            System.out.printf("Root %d is in force.%n", n);
        } catch (IllegalArgumentException e) {
            throw new KeyException("The root is refused: " + e.getMessage() + ".", e);
        }
        return CommandLine.ExitCode.OK;
    }

    private static SignedFile read(Path file) throws IOException {
        try {
            return SignedFile.parse(Files.readString(file));
        } catch (IllegalArgumentException e) {
            throw new KeyException("%s is not a root.".formatted(file), e);
        }
    }
}
