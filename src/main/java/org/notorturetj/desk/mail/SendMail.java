package org.notorturetj.desk.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.notorturetj.access.Permission;
import org.notorturetj.desk.account.MailAddresses;
import org.notorturetj.desk.proposal.StoredProposals;
import org.notorturetj.platform.clock.ScheduledWork;
import org.notorturetj.platform.queue.Backoff;
import org.notorturetj.publication.schedule.RefusedSchedules;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/**
 * Sends due mail. A message may be sent twice if the server crashes before recording it, but is
 * never lost.
 */
@ApplicationScoped
public class SendMail {
    private static final Logger LOG = Logger.getLogger(SendMail.class);

    /** Longer than the timeout for the mail server. */
    private static final Duration CLAIM_TIME = Duration.ofMinutes(2);

    private static final Backoff WAITS = new Backoff(Duration.ofSeconds(30), Duration.ofHours(1));

    private final MailConfig config;
    private final MailOutbox outbox;
    private final StoredProposals proposals;
    private final RefusedSchedules refused;
    private final MailAddresses addresses;
    private final MailServer server;
    private final Clock clock;

    SendMail(
            MailConfig config,
            MailOutbox outbox,
            StoredProposals proposals,
            RefusedSchedules refused,
            MailAddresses addresses,
            MailServer server,
            Clock clock) {
        this.config = config;
        this.outbox = outbox;
        this.proposals = proposals;
        this.refused = refused;
        this.addresses = addresses;
        this.server = server;
        this.clock = clock;
    }

    @Scheduled(
            every = "${notorturetj.desk.mail.check}",
            delayed = "${notorturetj.desk.mail.check}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void sendWhenDue() {
        if (config.enabled()) {
            ScheduledWork.orNextTime("Desk mail", this::sendDue);
        }
    }

    /** Sends due mail until the mail server rejects a message; the rest waits for the next run. */
    public void sendDue() {
        outbox.forgetDone(clock.instant());
        boolean delivered = true;
        while (delivered) {
            delivered = outbox.take(clock.instant(), CLAIM_TIME).map(this::deliver).orElse(false);
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
            Duration wait = WAITS.after(mail.attempts());
            outbox.retry(mail, clock.instant().plus(wait));
            LOG.warnf(
                    "Desk mail not sent (%s); retrying in %d seconds",
                    failure.getMessage(), wait.toSeconds());
            return false;
        }
        outbox.done(mail, clock.instant().plus(config.pause()));
        return true;
    }

    /** Empty if nothing waits for the account any more, or it may no longer deal with it. */
    private Optional<String> addressFor(String accountId) {
        Instant now = clock.instant();
        boolean decides =
                proposals.waiting(now).stream()
                        .anyMatch(proposal -> !proposal.proposer().equals(accountId));
        Optional<String> ofApprover =
                decides
                        ? addresses.addressOf(accountId, Permission.APPROVE_PROPOSAL)
                        : Optional.empty();
        return ofApprover.or(
                () ->
                        refused.concern(accountId)
                                ? addresses.addressOf(accountId, Permission.WITHDRAW)
                                : Optional.empty());
    }
}
