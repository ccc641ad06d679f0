package org.notorturetj.signer.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.notorturetj.audit.AuditVerifier;
import org.notorturetj.audit.Finding;
import org.notorturetj.audit.Witness;
import org.notorturetj.platform.command.CommandConfig;
import org.notorturetj.platform.command.CommandException;
import org.notorturetj.platform.command.ConsoleCommand;
import org.notorturetj.platform.database.Role;
import org.notorturetj.platform.database.startup.Database;
import org.notorturetj.platform.database.startup.DatabaseSettings;
import org.notorturetj.signer.key.SignedFile;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Verifies that the audit was not tampered with. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Verify the audit: who did what at the desk.")
public final class AuditCommand implements ConsoleCommand {
    private static final String NO_SUCH_TABLE = "42P01";

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(System.out);
        return CommandLine.ExitCode.USAGE;
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description =
                    "Find rows that were removed, altered, moved, inserted or cut off. The server may be running; nothing is changed.")
    int verify(
            @Option(
                            names = "--head",
                            paramLabel = "FILE",
                            description =
                                    "A head of the log (/v1/sync/head) that was kept elsewhere. May be repeated.")
                    @Nullable List<Path> heads,
            @Option(
                            names = "--root",
                            paramLabel = "FILE",
                            description =
                                    "The root that apps ship with, root.1. Without it, root 1 of the database is trusted.")
                    @Nullable Path root)
            throws Exception {
        try (Database database = Database.openExisting(DatabaseSettings.of(CommandConfig.read()));
                Connection connection = database.access().connect(Role.DESK)) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            verify(connection, heads == null ? List.of() : heads, root);
            return CommandLine.ExitCode.OK;
        } catch (SQLException | JdbiException e) {
            Throwable failure = e instanceof JdbiException ? e.getCause() : e;
            if (failure instanceof SQLException sql && NO_SUCH_TABLE.equals(sql.getSQLState())) {
                throw new CommandException(
                        "The database is older than the audit: start the server once.", e);
            }
            throw e;
        }
    }

    /** Verifies on a connection; throws a {@link CommandException} on any finding. */
    static void verify(Connection connection, List<Path> files, @Nullable Path root)
            throws SQLException, IOException {
        var heads = new SignedHeads(connection, read(root));
        List<Witness> witnesses = new ArrayList<>(heads.stored());
        for (Path file : files) {
            witnesses.add(heads.kept(file));
        }
        var check = new AuditVerifier(connection, witnesses);
        Optional<String> finding = check.verify().map(Finding::message);
        if (finding.isEmpty()) {
            finding = AuditedPublications.difference(connection);
        }
        if (finding.isPresent()) {
            throw new CommandException("The audit is not whole. " + finding.get());
        }
        System.out.printf(
                "The audit is whole: %d rows; %d heads agree, up to row %d.%n",
                check.rowCount(), witnesses.size(), check.newestWitnessedRow());
        if (files.isEmpty()) {
            System.out.println(
                    "All of them come from this database, whose owner could have rewritten everything: pass --head with a head that was kept elsewhere.");
        }
    }

    private static Optional<SignedFile> read(@Nullable Path root) throws IOException {
        try {
            return root == null
                    ? Optional.empty()
                    : Optional.of(SignedFile.parse(SignedHeads.read(root)));
        } catch (IllegalArgumentException e) {
            throw new CommandException("%s is not a root.".formatted(root), e);
        }
    }
}
