package org.notorturetj.starter;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.platform.command.ServerCommand;

/** Runs the command {@code load} in the server. */
@ApplicationScoped
class LoadCommandRunner implements ServerCommand {
    private final LoadContent load;

    LoadCommandRunner(LoadContent load) {
        this.load = load;
    }

    @Override
    public String name() {
        return "load";
    }

    @Override
    public int run(List<String> arguments) {
        String set = arguments.get(0);
        boolean dry = arguments.contains(LoadCommand.DRY_RUN);
        Path folder = Path.of(set);
        try {
            var refused = new Refusals();
            SetFolder source =
                    Files.exists(folder.resolve("set.yaml"))
                            ? SetFolder.inFolder(folder)
                            : SetFolder.inJar(set);
            if (dry) {
                int loadable = load.tryOut(source, refused::add);
                System.out.printf("%d documents would be published; nothing was.%n", loadable);
                if (refused.count() == LoadContent.MOST_REPORTED) {
                    System.err.printf(
                            "Stopped after %d refused publications; there may be more.%n",
                            refused.count());
                }
            } else {
                int loaded = load.load(source, refused::add);
                System.out.printf("%d documents published.%n", loaded);
            }
            refused.lines().forEach(System.err::println);
            return refused.lines().isEmpty() ? 0 : 1;
        } catch (IllegalArgumentException e) {
            System.err.printf("The set '%s' cannot be read: %s%n", set, e.getMessage());
        }
        return 1;
    }
}
