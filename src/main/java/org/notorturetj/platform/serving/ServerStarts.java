package org.notorturetj.platform.serving;

/**
 * Fired once, when the beans of a server are ready; never in a command. Whoever works by itself, in
 * a thread or before the first request, begins with it, in the order of the observers' priorities.
 */
public record ServerStarts() {}
