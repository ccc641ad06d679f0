package org.notorturetj.platform.command;

import java.util.concurrent.Callable;

/**
 * A feature's command, found by the service loader so that the platform depends on no feature. If
 * it needs the server's beans, it calls {@link Server#command}, which runs the {@link
 * ServerCommand} of the same name.
 */
public interface ConsoleCommand extends Callable<Integer> {}
