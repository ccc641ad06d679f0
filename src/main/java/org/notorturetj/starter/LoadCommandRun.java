package org.notorturetj.starter;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.platform.command.InnerCommand;
import org.notorturetj.platform.problem.Refused;

/** The command {@code load}. */
@ApplicationScoped
class LoadCommandRun implements InnerCommand {
    private final LoadContent load;

    LoadCommandRun(LoadContent load) {
        this.load = load;
    }

    @Override
    public String name() {
        return "load";
    }

    @Override
    public int run(List<String> arguments) {
        String set = arguments.get(0);
        Path folder = Path.of(set);
        try {
            int loaded =
                    load.load(
                            Files.exists(folder.resolve("set.yaml"))
                                    ? ContentSource.inFolder(folder)
                                    : ContentSource.inJar(set));
            System.out.printf("%d documents published.%n", loaded);
            return 0;
        } catch (Refused refused) {
            System.err.printf("Refused: %s %s%n", refused.type().slug(), refused.errors());
        } catch (IllegalArgumentException e) {
            System.err.printf("The set '%s' cannot be read: %s%n", set, e.getMessage());
        }
        return 1;
    }
}
