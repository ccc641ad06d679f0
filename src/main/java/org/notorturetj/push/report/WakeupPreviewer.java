package org.notorturetj.push.report;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.push.Channel;
import org.notorturetj.push.Recipients;
import org.notorturetj.push.Senders;
import org.notorturetj.push.Target;
import org.notorturetj.push.Wakeup;
import org.notorturetj.push.WakeupKind;
import org.notorturetj.push.WakeupRenderer;
import org.notorturetj.push.outbox.Topics;

/** Shows what would be sent, and whom it could reach; it sends nothing, and signs nothing. */
@ApplicationScoped
public class WakeupPreviewer {
    /** As long as a signature: whoever reads a preview must not be able to send it. */
    private static final String BLANK = "0".repeat(16) + "." + "A".repeat(95);

    private static final Duration MONTH = Duration.ofDays(28);

    private final DeskDatabase desk;
    private final WakeupRenderer render;
    private final Topics topics;
    private final Instance<Recipients> recipients;
    private final Senders senders;
    private final Clock clock;

    WakeupPreviewer(
            DeskDatabase desk,
            WakeupRenderer render,
            Topics topics,
            Instance<Recipients> recipients,
            Senders senders,
            Clock clock) {
        this.desk = desk;
        this.render = render;
        this.topics = topics;
        this.recipients = recipients;
        this.senders = senders;
        this.clock = clock;
    }

    /**
     * What such a message would become.
     *
     * @param expiresAt empty or past: as long as providers keep one
     */
    public Preview of(String nid, WakeupKind kind, Instant expiresAt) {
        Instant now = clock.instant();
        Instant latest = now.plus(MONTH);
        Instant end = expiresAt.isAfter(now) && expiresAt.isBefore(latest) ? expiresAt : latest;
        Wakeup wakeup = new Wakeup(nid, next(), kind, true, end, BLANK);
        List<Target> to = topics.of(kind, now);
        return new Preview(
                render.byPlatform(wakeup, to.get(0)),
                bytes(wakeup.data()),
                to.stream().map(Target::address).toList(),
                recipients.stream().mapToLong(some -> some.atMost(kind)).sum(),
                senders.open());
    }

    /** The publication that would come next. */
    private long next() {
        return desk.withHandle(
                handle ->
                        handle.createQuery(
                                        "SELECT coalesce(max(seq), 0) + 1 FROM published.publication")
                                .mapTo(Long.class)
                                .one());
    }

    private static int bytes(Map<String, String> data) {
        return data.entrySet().stream()
                .mapToInt(member -> length(member.getKey()) + length(member.getValue()))
                .sum();
    }

    private static int length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /**
     * What would happen.
     *
     * @param messages by platform
     * @param bytes of the data
     * @param devices those that registered one by one, at most
     * @param open the ways for which this node has credentials
     */
    public record Preview(
            Map<String, Map<String, Object>> messages,
            int bytes,
            List<String> topics,
            long devices,
            Set<Channel> open) {
        public Preview {
            messages = Map.copyOf(messages);
            topics = List.copyOf(topics);
            open = Set.copyOf(open);
        }
    }
}
