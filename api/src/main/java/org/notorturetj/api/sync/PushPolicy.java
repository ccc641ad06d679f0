package org.notorturetj.api.sync;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;

/**
 * How phones are woken up ({@code mobile-contract/PROTOCOL.md}, section 9). An app subscribes to
 * topics by itself, so that no list of people exists: to every name of its language here, in {@code
 * topics} and in {@code next}, and to no other.
 *
 * @param topics those of now, one for each language and kind
 * @param next those to roll over to; empty: no rollover is announced
 * @param nextFrom from then on messages go to both; absent without {@code next}
 * @param vapid public key with which Web Push is subscribed to (RFC 8292, section 3.2): 65 bytes in
 *     base64url; absent: there is no Web Push
 */
public record PushPolicy(
        List<Topic> topics, List<Topic> next, @Nullable Instant nextFrom, @Nullable String vapid) {
    public PushPolicy {
        topics = topics == null ? List.of() : List.copyOf(topics);
        next = next == null ? List.of() : List.copyOf(next);
    }

    /**
     * A topic of the provider. Few and coarse: a name says nothing about who subscribes to it.
     *
     * @param kind {@code urgent}, or {@code digest} for whoever wants ordinary news; new ones may
     *     come
     * @param name 1 to 100 of {@code a-zA-Z0-9-_.~%}
     */
    public record Topic(Language language, String kind, String name) {}
}
