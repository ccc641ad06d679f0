package org.notorturetj.platform.command;

import java.util.List;

/** A command that works with the beans of the server. */
public interface ServerCommand {
    /** The word that calls it. */
    String name();

    /**
     * Does its work.
     *
     * @return the exit code
     */
    int run(List<String> arguments);
}
