package org.notorturetj.publication.rendering;

import java.util.ArrayList;
import java.util.List;
import org.notorturetj.platform.command.CommandConfig;
import org.notorturetj.platform.command.ConsoleCommand;
import org.notorturetj.platform.command.Server;
import org.notorturetj.platform.database.Database;
import org.notorturetj.platform.database.DatabaseSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Publishes again what has another form after an upgrade. */
@Command(
        name = "rerender",
        mixinStandardHelpOptions = true,
        description =
                "Render again what the public reads, and publish, in one publication, what has become different.")
public final class RerenderCommand implements ConsoleCommand {
    @Parameters(
            paramLabel = "TYPE",
            arity = "0..*",
            description = "Only documents of these types, such as guide; all without any.")
    private List<String> types = new ArrayList<>();

    @Override
    public Integer call() {
        try (Database database = Database.openOrAttach(DatabaseSettings.of(CommandConfig.read()))) {
            database.publishSettings();
            List<String> words = new ArrayList<>(List.of("rerender"));
            words.addAll(types);
            return Server.runWithoutHttp(words);
        }
    }
}
