package org.notorturetj.desk.mail;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.notorturetj.access.Permission;
import org.notorturetj.desk.account.MailAddresses;
import org.notorturetj.desk.proposal.ProposalMade;
import org.notorturetj.desk.proposal.StoredProposals;

/** Requests mail to everybody who may approve a proposal, except its proposer. */
@ApplicationScoped
class NotifyApprovers {
    private final MailConfig config;
    private final StoredProposals proposals;
    private final MailAddresses addresses;
    private final MailOutbox outbox;
    private final Clock clock;

    NotifyApprovers(
            MailConfig config,
            StoredProposals proposals,
            MailAddresses addresses,
            MailOutbox outbox,
            Clock clock) {
        this.config = config;
        this.proposals = proposals;
        this.addresses = addresses;
        this.outbox = outbox;
        this.clock = clock;
    }

    void notifyOthers(@Observes ProposalMade proposed) {
        if (!config.enabled()) {
            return;
        }
        String proposer = proposals.findById(proposed.proposalId()).proposer();
        List<String> others =
                addresses.accountsWith(Permission.APPROVE_PROPOSAL).stream()
                        .filter(account -> !account.equals(proposer))
                        .toList();
        outbox.ask(others, clock.instant());
    }
}
