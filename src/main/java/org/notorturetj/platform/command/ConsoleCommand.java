package org.notorturetj.platform.command;

import java.util.concurrent.Callable;

/**
 * A command of a feature: found by the service loader, so that the platform knows no feature. One
 * that needs the server's beans starts them with {@link Server#runWithoutHttp} and is answered by a
 * {@link ServerCommand} of the same name.
 */
public interface ConsoleCommand extends Callable<Integer> {}
