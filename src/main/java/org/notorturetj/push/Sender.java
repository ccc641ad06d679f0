package org.notorturetj.push;

import java.util.concurrent.CompletionStage;

/** Hands messages to a provider, one at a time. It never tries again by itself. */
public interface Sender {
    /** The name in health and at the start, as {@code fcm} or {@code log}. */
    String name();

    /** Whether anything leaves this server. */
    default boolean sends() {
        return true;
    }

    /** Whether it can reach such targets. */
    boolean reaches(Channel channel);

    /**
     * Sends one message. Never fails: what goes wrong is an outcome. It does not block the caller.
     *
     * @param dryRun the provider checks it and sends nothing
     */
    CompletionStage<Outcome> send(Wakeup message, Target target, boolean dryRun);
}
