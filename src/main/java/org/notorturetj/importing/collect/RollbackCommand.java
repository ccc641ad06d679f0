package org.notorturetj.importing.collect;

import java.util.List;
import java.util.concurrent.Callable;

import org.notorturetj.platform.command.Server;

import picocli.CommandLine.Command;

/** Hands {@code import rollback} to the server. */
@Command(
        name = "rollback",
        mixinStandardHelpOptions = true,
        description =
                "Delete the drafts that 'import run' has made and that nobody has touched since.")
final class RollbackCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        return Server.command(List.of("import-rollback"));
    }
}
