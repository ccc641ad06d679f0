package org.notorturetj.push;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.notorturetj.platform.problem.DatabaseUnavailableException;

/** Shows what would be sent, and whom it could reach; it sends nothing, and signs nothing. */
@ApplicationScoped
public class Foresee {
    /** As long as a signature: whoever reads a preview must not be able to send it. */
    private static final String BLANK = "0".repeat(16) + "." + "A".repeat(95);

    private static final Duration MONTH = Duration.ofDays(28);

    private final Instance<AgroalDataSource> desk;
    private final RenderMessage render;
    private final Topics topics;
    private final Instance<Recipients> recipients;
    private final Clock clock;

    Foresee(
            @DataSource("desk") Instance<AgroalDataSource> desk,
            RenderMessage render,
            Topics topics,
            Instance<Recipients> recipients,
            Clock clock) {
        this.desk = desk;
        this.render = render;
        this.topics = topics;
        this.recipients = recipients;
        this.clock = clock;
    }

    /**
     * What such a message would become.
     *
     * @param expiresAt empty or past: as long as providers keep one
     */
    public Foreseen of(String nid, WakeupKind kind, Instant expiresAt) {
        Instant now = clock.instant();
        Instant latest = now.plus(MONTH);
        Instant end = expiresAt.isAfter(now) && expiresAt.isBefore(latest) ? expiresAt : latest;
        Wakeup wakeup = new Wakeup(nid, next(), kind, true, end, BLANK);
        List<Target> to = topics.of(kind, now);
        return new Foreseen(
                render.byPlatform(wakeup, to.get(0)),
                bytes(wakeup.data()),
                to.stream().map(Target::address).toList(),
                recipients.stream().mapToLong(some -> some.atMost(kind)).sum());
    }

    /** The publication that would come next. */
    private long next() {
        try (Connection connection = desk.get().getConnection();
                var statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT coalesce(max(seq), 0) + 1 FROM published.publication")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new DatabaseUnavailableException(e);
        }
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
     */
    public record Foreseen(
            Map<String, Map<String, Object>> messages,
            int bytes,
            List<String> topics,
            long devices) {
        public Foreseen {
            messages = Map.copyOf(messages);
            topics = List.copyOf(topics);
        }
    }
}
