package org.notorturetj.desk.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import org.notorturetj.access.Permission;
import org.notorturetj.desk.account.MailAddresses;
import org.notorturetj.desk.proposal.ProposalMade;
import org.notorturetj.desk.proposal.StoredProposals;

/** Has everybody written to who may decide about a proposal, but for the one who made it. */
@ApplicationScoped
class NotifyApprovers {
    private final MailConfig config;
    private final StoredProposals proposals;
    private final MailAddresses mailboxes;
    private final MailOutbox outbox;
    private final Clock clock;

    NotifyApprovers(
            MailConfig config,
            StoredProposals proposals,
            MailAddresses mailboxes,
            MailOutbox outbox,
            Clock clock) {
        this.config = config;
        this.proposals = proposals;
        this.mailboxes = mailboxes;
        this.outbox = outbox;
        this.clock = clock;
    }

    void tell(@Observes ProposalMade proposed) {
        if (!config.enabled()) {
            return;
        }
        String proposer = proposals.findById(proposed.proposalId()).proposer();
        List<String> others =
                mailboxes.whoMay(Permission.APPROVE_PROPOSAL).stream()
                        .filter(account -> !account.equals(proposer))
                        .toList();
        outbox.ask(others, clock.instant());
    }
}
