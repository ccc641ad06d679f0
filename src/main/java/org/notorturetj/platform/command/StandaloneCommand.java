package org.notorturetj.platform.command;

import java.util.concurrent.Callable;

/**
 * A command of a feature that needs no beans: found by the service loader, so that the platform
 * knows no feature.
 */
public interface StandaloneCommand extends Callable<Integer> {}
