package org.notorturetj.push;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** What became of one message to one target. */
public sealed interface Outcome {
    /** Its name in reports: accepted, gone, rejected, later, unknown, ended. */
    default String word() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** Why, in the provider's word. */
    default Optional<String> reason() {
        return Optional.empty();
    }

    /** The provider has it. */
    record Accepted() implements Outcome {}

    /** There is no such target any more: it is forgotten. */
    record Gone() implements Outcome {}

    /**
     * The provider will never take it.
     *
     * @param code why, in the provider's word
     */
    record Rejected(String code) implements Outcome {
        /** Of a sender that finds that a message has no time left. */
        public static final String EXPIRED = "EXPIRED";

        public boolean isExpired() {
            return EXPIRED.equals(code);
        }

        @Override
        public Optional<String> reason() {
            return Optional.of(code);
        }
    }

    /** It is not to be sent any more: its time is over, or it was called off. */
    record Ended() implements Outcome {}

    /**
     * The provider has not taken it, and may later.
     *
     * @param after how long it wants to be left alone; empty: it did not say
     * @param everybody whether it speaks of all messages (quota, overload) and not of this target
     */
    record Later(String code, Optional<Duration> after, boolean everybody) implements Outcome {
        @Override
        public Optional<String> reason() {
            return Optional.of(code);
        }
    }

    /**
     * Nobody knows whether the provider has it: the answer was lost. It may be sent again only
     * because a phone shows one {@code nid} once.
     */
    record Unknown(String code) implements Outcome {
        @Override
        public Optional<String> reason() {
            return Optional.of(code);
        }
    }
}
