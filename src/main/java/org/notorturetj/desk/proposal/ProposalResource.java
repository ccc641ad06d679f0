package org.notorturetj.desk.proposal;

import java.time.Clock;
import java.util.List;

import jakarta.transaction.Transactional;

import org.notorturetj.access.CurrentPerson;
import org.notorturetj.access.Permission;
import org.notorturetj.access.Person;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.proposal.Decision;
import org.notorturetj.api.desk.proposal.MayDecide;
import org.notorturetj.api.desk.proposal.Proposal;
import org.notorturetj.api.desk.proposal.ProposalBuilder;
import org.notorturetj.api.desk.proposal.ProposalFilter;
import org.notorturetj.api.desk.proposal.ProposalsApi;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.desk.http.DeskProblems;
import org.notorturetj.desk.paging.PageCursor;
import org.notorturetj.desk.paging.Pages;
import org.notorturetj.platform.database.disk.SpendsReserve;
import org.notorturetj.platform.problem.ProblemException;

import io.quarkus.security.PermissionsAllowed;

class ProposalResource implements ProposalsApi {
    private static final String LIST = "proposals";

    private final Proposals proposals;
    private final StoredProposals stored;
    private final DeskProblems problems;
    private final CurrentPerson person;
    private final Clock clock;

    ProposalResource(
            Proposals proposals,
            StoredProposals stored,
            DeskProblems problems,
            CurrentPerson person,
            Clock clock) {
        this.proposals = proposals;
        this.stored = stored;
        this.problems = problems;
        this.person = person;
        this.clock = clock;
    }

    @Override
    @Transactional
    @PermissionsAllowed(Permission.READ)
    public Items<Proposal> list(ProposalFilter filter, PageRequest page) {
        PageCursor after = PageCursor.of(LIST, page.cursor());
        List<StoredProposal> found = stored.page(filter, clock.instant(), after, page.size() + 1);
        Items<StoredProposal> shown =
                Pages.cut(
                        found,
                        page.size(),
                        it -> new PageCursor(it.proposedAt(), it.id()).encode(LIST));
        return new Items<>(
                shown.items().stream().map(it -> view(it, false)).toList(), shown.next());
    }

    @Override
    @Transactional
    @PermissionsAllowed(Permission.READ)
    public Proposal get(String id) {
        return view(found(id));
    }

    @Override
    @SpendsReserve
    @Transactional
    @PermissionsAllowed(Permission.APPROVE_PROPOSAL)
    public Decision approve(String id) {
        ProposalKind.Done done = proposals.approve(person.get(), id);
        return new Decision(
                view(found(id)), done.publication(), done.schedule(), done.secondPart());
    }

    @Override
    @Transactional
    @PermissionsAllowed(Permission.APPROVE_PROPOSAL)
    public Proposal reject(String id) {
        return view(proposals.reject(person.get(), id));
    }

    @Override
    @PermissionsAllowed(Permission.READ)
    public void takeBack(String id) {
        proposals.takeBack(person.get(), id);
    }

    private StoredProposal found(String id) {
        return stored.findByIdOptional(id)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    private Proposal view(StoredProposal proposal) {
        return view(proposal, true);
    }

    private Proposal view(StoredProposal proposal, boolean withChanges) {
        return ProposalBuilder.builder()
                .id(proposal.id())
                .kind(proposal.kind())
                .document(proposal.documentId())
                .statement(proposals.details(proposal))
                .proposer(proposal.proposer())
                .proposedAt(proposal.proposedAt())
                .expiresAt(proposal.expiresAt())
                .state(proposal.stateAt(clock.instant()))
                .decidedBy(proposal.decidedBy())
                .decidedAt(proposal.decidedAt())
                .documents(proposals.documents(proposal, withChanges))
                .decision(decision(proposal))
                .build();
    }

    private MayDecide decision(StoredProposal proposal) {
        Person reader = person.get();
        try {
            proposals.requireApprovable(reader, proposal);
            return new MayDecide(true, null, null);
        } catch (ProblemException refused) {
            return new MayDecide(
                    false,
                    problems.of(refused),
                    proposals.approvableFrom(reader, proposal).orElse(null));
        }
    }
}
