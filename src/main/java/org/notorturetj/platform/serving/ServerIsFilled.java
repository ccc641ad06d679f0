package org.notorturetj.platform.serving;

/**
 * Fired once in a server, after {@link ServerStarts}: the content that it starts with is there, or
 * will not come. Readers are served by then, and on a first start have been for some time; the
 * thread is none that a reader waits for. Whoever would do for each step of that content what can
 * be done once, or serves nobody in the first seconds, begins with it.
 */
public record ServerIsFilled() {}
