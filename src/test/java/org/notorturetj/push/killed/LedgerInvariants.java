package org.notorturetj.push.killed;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.notorturetj.standin.fcm.Delivered;

import static org.assertj.core.api.Assertions.assertThat;

/** What must hold of the ledger at every moment, however many nodes died. */
final class LedgerInvariants {
    private static final int TOPICS = 3;

    private static final String ROWS =
            """
            SELECT t.target, t.way, t.outcome, t.next_at IS NULL,
                   EXISTS (SELECT 1 FROM device.registration r WHERE r.id::text = t.target)
            FROM desk.push_target t
            """;

    private static final String REPORT =
            "SELECT concat_ws(' ', accepted, gone, rejected, unknown, unsent) FROM desk.push_message";

    private LedgerInvariants() {}

    /**
     * Checks what stands there at one moment.
     *
     * @param delivered what the provider has accepted: asked after the ledger was read
     * @return how many targets have no last outcome; -1: the message has ended
     */
    static int check(Connection owner, Phones phones, Supplier<List<Delivered>> delivered)
            throws SQLException {
        owner.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        owner.setAutoCommit(false);
        Set<String> accepted = new HashSet<>();
        int open = 0;
        int rows = 0;
        try (var statement = owner.createStatement();
                ResultSet row = statement.executeQuery(ROWS)) {
            while (row.next()) {
                rows++;
                open += row.getBoolean(4) ? 0 : 1;
                String name =
                        "topic".equals(row.getString(2))
                                ? row.getString(1)
                                : phones.tokens().get(row.getLong(1));
                check(name, row.getString(3), row.getBoolean(5), phones);
                if ("accepted".equals(row.getString(3))) {
                    accepted.add(name);
                }
            }
        }
        boolean sending = isSending(owner, rows, phones);
        owner.commit();
        Set<String> delivery = new HashSet<>();
        delivered.get().forEach(message -> delivery.add(message.target()));
        assertThat(delivery).as("what is called accepted").containsAll(accepted);
        // whoever is not in the ledger yet is open, too
        return sending ? open + phones.tokens().size() + TOPICS - rows : -1;
    }

    private static void check(String name, String outcome, boolean registered, Phones phones) {
        switch (outcome) {
            case "gone" -> {
                assertThat(phones.gone()).as("who is called gone").contains(name);
                assertThat(registered).as("nobody is kept who is called gone").isFalse();
            }
            case "rejected" -> assertThat(phones.strangers()).contains(name);
            case "accepted", "waiting", "sending", "later", "unknown" ->
                    assertThat(phones.gone().contains(name) && "accepted".equals(outcome))
                            .as("who is gone accepts nothing")
                            .isFalse();
            default -> assertThat(outcome).as("of a message that is being sent").isEmpty();
        }
    }

    private static boolean isSending(Connection owner, int rows, Phones phones)
            throws SQLException {
        try (var statement = owner.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "SELECT state, devices_after IS NULL FROM desk.push_message")) {
            assertThat(row.next()).as("the message is there").isTrue();
            boolean ended = "ended".equals(row.getString(1));
            if (ended) {
                assertThat(rows).as("rows of what has ended").isZero();
            } else if (row.getBoolean(2)) {
                assertThat(rows).as("nobody is lost").isEqualTo(phones.tokens().size() + TOPICS);
            }
            return !ended;
        }
    }

    /** What the report says at the end: accepted, gone, rejected, unknown, unsent. */
    static void checkReport(Connection owner, Phones phones) throws SQLException {
        assertThat(text(owner, REPORT))
                .isEqualTo(
                        "%d %d %d 0 0"
                                .formatted(
                                        phones.living().size() + TOPICS,
                                        phones.gone().size(),
                                        phones.strangers().size()));
        assertThat(text(owner, "SELECT count(*)::text FROM desk.push_target")).isEqualTo("0");
        assertThat(text(owner, "SELECT count(*)::text FROM device.registration"))
                .as("who is gone is forgotten, and nobody else")
                .isEqualTo(Integer.toString(phones.tokens().size() - phones.gone().size()));
    }

    private static String text(Connection owner, String query) throws SQLException {
        try (var statement = owner.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
