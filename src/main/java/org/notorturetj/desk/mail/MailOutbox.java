package org.notorturetj.desk.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.queue.LeaseTable;

/** Mail that is to be sent, kept until it is: one row for each person. */
@ApplicationScoped
class MailOutbox {
    /** Of every mail, whatever waits: the text is the same, and so is the pause between two. */
    private static final String KIND = "proposal";

    private static final LeaseTable LEASES =
            new LeaseTable(
                    "desk.mail",
                    "account_id, kind",
                    "next_at",
                    "asked > answered",
                    "",
                    "account_id, asked, attempts");

    private final DeskDatabase database;

    MailOutbox(DeskDatabase database) {
        this.database = database;
    }

    /**
     * Requests mail to some people, in the caller's transaction. Rows are always written in the
     * same order, so that two transactions cannot deadlock.
     */
    void ask(Collection<String> accountIds, Instant now) {
        for (String accountId : accountIds.stream().sorted().toList()) {
            run(
                    """
                    INSERT INTO desk.mail AS m (account_id, kind, next_at) VALUES (?, ?, ?)
                    ON CONFLICT (account_id, kind) DO UPDATE SET asked = m.asked + 1
                    """,
                    accountId,
                    KIND,
                    now);
        }
    }

    /**
     * Claims the next due message for a time; if the claiming node crashes, another one claims it
     * after that.
     */
    Optional<DueMail> take(Instant now, Duration time) {
        return LEASES
                .take(
                        database,
                        1,
                        now,
                        time,
                        due -> due,
                        (row, context) ->
                                new DueMail(row.getString(1), row.getInt(2), row.getInt(3)))
                .stream()
                .findFirst();
    }

    /** Marks a message as sent; newer requests become due at that moment. */
    void done(DueMail mail, Instant nextAt) {
        run(
                """
                UPDATE desk.mail SET answered = ?, attempts = 0, next_at = ?
                WHERE account_id = ? AND kind = ?
                """,
                mail.asked(),
                nextAt,
                mail.accountId(),
                KIND);
    }

    /** Reschedules a message that could not be sent. */
    void retry(DueMail mail, Instant nextAt) {
        run(
                "UPDATE desk.mail SET next_at = ? WHERE account_id = ? AND kind = ?",
                nextAt,
                mail.accountId(),
                KIND);
    }

    /** Deletes rows of sent messages once they no longer delay the next one. */
    void forgetDone(Instant now) {
        run("DELETE FROM desk.mail WHERE asked <= answered AND next_at <= ?", now);
    }

    private void run(String sql, Object... parameters) {
        database.useHandle(handle -> handle.execute(sql, parameters));
    }
}
