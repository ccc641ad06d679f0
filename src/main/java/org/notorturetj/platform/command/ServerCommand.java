package org.notorturetj.platform.command;

import java.util.List;

/** A command that needs the server's beans. */
public interface ServerCommand {
    /** The name on the command line. */
    String name();

    /**
     * Runs the command.
     *
     * @return the exit code
     */
    int run(List<String> arguments);
}
