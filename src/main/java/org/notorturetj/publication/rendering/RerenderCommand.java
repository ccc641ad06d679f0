package org.notorturetj.publication.rendering;

import java.util.ArrayList;
import java.util.List;

import org.notorturetj.platform.command.ConsoleCommand;
import org.notorturetj.platform.command.Server;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Publishes records whose format has changed with an upgrade. */
@Command(
        name = "rerender",
        mixinStandardHelpOptions = true,
        description =
                "Render all published records again and publish, in one publication, those that have changed.")
public final class RerenderCommand implements ConsoleCommand {
    @Parameters(
            paramLabel = "TYPE",
            arity = "0..*",
            description = "Only documents of these types, such as guide. Default: all types.")
    private List<String> types = new ArrayList<>();

    @Override
    public Integer call() {
        List<String> arguments = new ArrayList<>(List.of("rerender"));
        arguments.addAll(types);
        return Server.command(arguments);
    }
}
