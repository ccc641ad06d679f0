package org.notorturetj.platform.command;

import java.util.concurrent.Callable;

import org.notorturetj.platform.database.embedded.EraseRemains;
import org.notorturetj.platform.database.startup.Database;
import org.notorturetj.platform.database.startup.DatabaseSettings;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Leaves nothing in the files of the database of what was removed from it. */
@Command(
        name = "erase-remains",
        mixinStandardHelpOptions = true,
        description =
                "Rewrite the files and the log of the database, so that they hold nothing that was removed. The server may be running; it answers slowly meanwhile.")
final class EraseRemainsCommand implements Callable<Integer> {
    @Option(
            names = "--print",
            description =
                    "Print what is done, for psql: a PostgreSQL of your own wants a superuser of yours.")
    private boolean print;

    @Override
    public Integer call() throws Exception {
        if (print) {
            System.out.print(EraseRemains.script());
            return 0;
        }
        DatabaseSettings settings = DatabaseSettings.of(CommandConfig.read());
        if (!settings.embedded()) {
            throw new CommandException(
                    "This database is not the embedded one: let one of its superusers run what 'erase-remains --print' prints, with psql.");
        }
        try (Database database = Database.openExisting(settings)) {
            EraseRemains.in(settings.dataFolder());
            System.out.printf(
                    "Nothing that was removed is left in the files of %s.%n",
                    database.access().url());
        }
        return 0;
    }
}
