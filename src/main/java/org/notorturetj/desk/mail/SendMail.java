package org.notorturetj.desk.mail;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.notorturetj.access.Permission;
import org.notorturetj.desk.account.MailAddresses;
import org.notorturetj.desk.proposal.StoredProposals;
import org.notorturetj.platform.clock.ScheduledWork;

/**
 * Sends what is to be sent. A mail can come twice, when the server dies between sending it and
 * noting so, and is never lost.
 */
@ApplicationScoped
public class SendMail {
    private static final Logger LOG = Logger.getLogger(SendMail.class);

    /** Longer than a mail server is waited for. */
    private static final Duration ONE_TURN = Duration.ofMinutes(2);

    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final MailConfig config;
    private final MailOutbox outbox;
    private final StoredProposals proposals;
    private final MailAddresses mailboxes;
    private final MailServer server;
    private final Clock clock;

    SendMail(
            MailConfig config,
            MailOutbox outbox,
            StoredProposals proposals,
            MailAddresses mailboxes,
            MailServer server,
            Clock clock) {
        this.config = config;
        this.outbox = outbox;
        this.proposals = proposals;
        this.mailboxes = mailboxes;
        this.server = server;
        this.clock = clock;
    }

    @Scheduled(
            every = "${notorturetj.desk.mail.check}",
            delayed = "${notorturetj.desk.mail.check}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void sendWhenDue() {
        if (config.enabled()) {
            ScheduledWork.orNextTime("Mail of the desk", this::sendDue);
        }
    }

    /** Sends what is due, until the mail server refuses one: the others are next time's. */
    public void sendDue() {
        outbox.forgetDone(clock.instant());
        boolean delivered = true;
        while (delivered) {
            delivered = outbox.take(clock.instant(), ONE_TURN).map(this::deliver).orElse(false);
        }
    }

    private boolean deliver(DueMail mail) {
        Optional<String> address =
                QuarkusTransaction.requiringNew().call(() -> addressFor(mail.accountId()));
        if (address.isEmpty()) {
            outbox.done(mail, clock.instant());
            return true;
        }
        try {
            server.deliver(address.get());
        } catch (MailDeliveryException failure) {
            Duration wait = wait(mail.attempts());
            outbox.retry(mail, clock.instant().plus(wait));
            LOG.warnf(
                    "Mail of the desk: not sent (%s), tried again in %d seconds",
                    failure.getMessage(), wait.toSeconds());
            return false;
        }
        outbox.done(mail, clock.instant().plus(config.pause()));
        return true;
    }

    /** Empty when nothing waits for her any more, or she may not decide any more. */
    private Optional<String> addressFor(String accountId) {
        Instant now = clock.instant();
        return proposals.waiting(now).stream()
                        .anyMatch(proposal -> !proposal.proposer().equals(accountId))
                ? mailboxes.addressOf(accountId, Permission.APPROVE_PROPOSAL)
                : Optional.empty();
    }

    /** Twice as long after each attempt. */
    private static Duration wait(int attempts) {
        Duration wait = FIRST_WAIT;
        for (int i = 1; i < attempts && wait.compareTo(LONGEST_WAIT) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
