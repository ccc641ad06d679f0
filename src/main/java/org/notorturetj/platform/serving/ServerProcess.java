package org.notorturetj.platform.serving;

/**
 * Whether this process is the server, or a command that needs the server's beans. A command does
 * what it was asked for and nothing else: whatever waits in the database, to be sent, signed,
 * published or cleaned, is the server's, which has the settings for it (docs/adr/057).
 */
public final class ServerProcess {
    /** A system property, since in dev mode a class is loaded anew while the process stays. */
    private static final String COMMAND = "notorturetj.command";

    private ServerProcess() {}

    /** From now on, and for good, this process is a command. */
    public static void becomeCommand() {
        System.setProperty(COMMAND, "true");
    }

    /** Whether work that nobody has asked this process for may begin here. */
    public static boolean serves() {
        return System.getProperty(COMMAND) == null;
    }
}
