package org.notorturetj.desk.mail;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.notorturetj.desk.access.Verb;
import org.notorturetj.desk.account.Mailboxes;
import org.notorturetj.desk.proposal.Proposed;
import org.notorturetj.desk.proposal.StoredProposals;

/** Has everybody written to who may decide about a proposal, but for the one who made it. */
@ApplicationScoped
class TellApprovers {
    private final MailConfig config;
    private final StoredProposals proposals;
    private final Mailboxes mailboxes;
    private final Outbox outbox;
    private final Clock clock;

    TellApprovers(
            MailConfig config,
            StoredProposals proposals,
            Mailboxes mailboxes,
            Outbox outbox,
            Clock clock) {
        this.config = config;
        this.proposals = proposals;
        this.mailboxes = mailboxes;
        this.outbox = outbox;
        this.clock = clock;
    }

    void tell(@Observes Proposed proposed) {
        if (!config.enabled()) {
            return;
        }
        String proposer = proposals.findById(proposed.proposalId()).proposer();
        List<String> others =
                mailboxes.whoMay(Verb.APPROVE_PROPOSAL).stream()
                        .filter(account -> !account.equals(proposer))
                        .toList();
        outbox.ask(others, clock.instant());
    }
}
