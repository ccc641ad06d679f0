package org.notorturetj.desk.proposal;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.AccountLookup;
import org.notorturetj.access.ApproverRule;
import org.notorturetj.access.Person;
import org.notorturetj.access.RolePermissions;
import org.notorturetj.api.desk.Outcome;
import org.notorturetj.api.desk.proposal.ProposedDocument;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.audit.AuditTrail;
import org.notorturetj.platform.RandomId;
import org.notorturetj.platform.crypto.FieldEncryption;
import org.notorturetj.platform.crypto.FieldLocation;
import org.notorturetj.platform.database.disk.DiskSpace;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;

import static org.notorturetj.desk.proposal.StoredProposal.WAITING;

/** Proposes actions, and approves, rejects or takes back proposals. */
@ApplicationScoped
public class Proposals {
    private final StoredProposals proposals;
    private final ProposalKinds kinds;
    private final AccountLookup people;
    private final ApproverRule rule;
    private final FieldEncryption encryption;
    private final AuditTrail audit;
    private final Event<ProposalMade> proposed;
    private final AskedBefore before;
    private final ProposalConfig config;
    private final DiskSpace space;
    private final Clock clock;

    Proposals(
            StoredProposals proposals,
            ProposalKinds kinds,
            AccountLookup people,
            ApproverRule rule,
            FieldEncryption encryption,
            AuditTrail audit,
            Event<ProposalMade> proposed,
            AskedBefore before,
            ProposalConfig config,
            DiskSpace space,
            Clock clock) {
        this.proposals = proposals;
        this.kinds = kinds;
        this.people = people;
        this.rule = rule;
        this.encryption = encryption;
        this.audit = audit;
        this.proposed = proposed;
        this.before = before;
        this.config = config;
        this.space = space;
        this.clock = clock;
    }

    /**
     * Proposes an action to another person.
     *
     * @param statement the exact request; stored as canonical JSON
     * @throws ProblemException forbidden without the permission for it; already-exists if it waits
     */
    @Transactional
    public StoredProposal propose(
            Person proposer, String kind, @Nullable String documentId, Object statement) {
        if (!proposer.isHuman() || !proposer.may(kinds.get(kind).permission())) {
            throw new ProblemException(ProblemType.FORBIDDEN);
        }
        String id = RandomId.ofDocument();
        Instant now = clock.instant();
        before.refuse(kinds.get(kind), documentId, statement, now);
        var proposal =
                new StoredProposal(
                        id,
                        kind,
                        documentId,
                        encryption.seal(location(id), CanonicalJson.write(statement)),
                        proposer.accountId(),
                        now,
                        now.plus(config.lifetime()));
        proposals.persist(proposal);
        audit.record(proposer.accountId(), "proposal.propose", id, null, List.of());
        proposed.fire(new ProposalMade(id));
        return proposal;
    }

    /** The same, of what has to wait whoever asked for it first: it refuses nobody for that. */
    @Transactional
    public StoredProposal proposeOnce(
            Person proposer, String kind, String documentId, Object statement) {
        return before.find(kinds.get(kind), documentId, statement, clock.instant())
                .orElseGet(() -> propose(proposer, kind, documentId, statement));
    }

    /** What became of a request that made a proposal, and why. */
    public Outcome outcome(StoredProposal proposal) {
        return Outcome.proposed(
                proposal.id(),
                kinds.get(proposal.kind()).reasons(statement(proposal)).stream()
                        .map(reason -> reason.in(Language.EN))
                        .toList());
    }

    /**
     * Approves a proposal and carries it out.
     *
     * @throws ProblemException if it no longer waits, the approver is the proposer, counts as the
     *     same person or may not approve, the proposer has lost the permission, or it is no longer
     *     possible
     */
    @Transactional
    public ProposalKind.Done approve(Person approver, String id) {
        StoredProposal proposal = locked(id);
        requireApprovable(approver, proposal);
        ProposalKind.Done done =
                kinds.get(proposal.kind())
                        .carryOut(proposal.proposer(), approver, statement(proposal));
        proposal.approve(approver.accountId(), clock.instant());
        audit.record(approver.accountId(), "proposal.approve", id, null, List.of());
        return done;
    }

    /**
     * All that an approval asks before it carries anything out, which can fail all the same.
     *
     * @throws ProblemException as an approval would
     */
    void requireApprovable(Person approver, StoredProposal proposal) {
        requireWaiting(proposal);
        rule.require(approver, proposal.proposer());
        ProposalKind kind = kinds.get(proposal.kind());
        kind.requireApprover(approver);
        if (!kind.onlyRemoves()) {
            space.requireSpace();
        }
        if (!RolePermissions.allow(people.rolesOf(proposal.proposer()), kind.permission())) {
            throw refused(Rule.PROPOSER_LOST);
        }
    }

    /** From when on somebody may approve it who only has to wait, while it waits as well. */
    Optional<Instant> approvableFrom(Person approver, StoredProposal proposal) {
        return WAITING.equals(proposal.stateAt(clock.instant()))
                ? rule.admitsFrom(approver, proposal.proposer(), proposal.expiresAt())
                : Optional.empty();
    }

    /** Rejects a proposal; nothing else happens. */
    @Transactional
    public StoredProposal reject(Person approver, String id) {
        StoredProposal proposal = waiting(id);
        rule.require(approver, proposal.proposer());
        proposal.reject(approver.accountId(), clock.instant());
        audit.record(approver.accountId(), "proposal.reject", id, null, List.of());
        return proposal;
    }

    /** Takes one's own proposal back. */
    @Transactional
    public void takeBack(Person proposer, String id) {
        StoredProposal proposal = waiting(id);
        if (!proposal.proposer().equals(proposer.accountId())) {
            throw refused(Rule.OTHERS_PROPOSAL);
        }
        proposal.takeBack(clock.instant());
        audit.record(proposer.accountId(), "proposal.take-back", id, null, List.of());
    }

    /** Whether one that waits is about a document, perhaps with others. */
    public boolean anyWaitingNames(String documentId) {
        return proposals.waiting(clock.instant()).stream()
                .anyMatch(proposal -> statement(proposal).contains('"' + documentId + '"'));
    }

    /** What a yes to one of these approves on its way: see {@link ProposalKind#approves}. */
    public Set<String> approves(Collection<String> ids) {
        return ids.stream()
                .map(proposals::findByIdOptional)
                .flatMap(Optional::stream)
                .flatMap(it -> kinds.get(it.kind()).approves(statement(it)).stream())
                .collect(Collectors.toSet());
    }

    /** What the approver has to see. */
    public Map<String, Object> details(StoredProposal proposal) {
        return kinds.get(proposal.kind()).details(statement(proposal));
    }

    /**
     * The documents that it would change.
     *
     * @param withChanges whether to tell how
     */
    public List<ProposedDocument> documents(StoredProposal proposal, boolean withChanges) {
        return kinds.get(proposal.kind()).documents(statement(proposal), withChanges);
    }

    /** The exact request of a proposal of a kind; empty if there is none. */
    public Optional<String> statement(String id, String kind) {
        return proposals
                .findByIdOptional(id)
                .filter(proposal -> proposal.kind().equals(kind))
                .map(this::statement);
    }

    private String statement(StoredProposal proposal) {
        return encryption.open(location(proposal.id()), proposal.statement);
    }

    private StoredProposal waiting(String id) {
        StoredProposal proposal = locked(id);
        requireWaiting(proposal);
        return proposal;
    }

    private StoredProposal locked(String id) {
        return proposals.locked(id).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    private void requireWaiting(StoredProposal proposal) {
        if (!WAITING.equals(proposal.stateAt(clock.instant()))) {
            throw refused(Rule.NOT_WAITING);
        }
    }

    static FieldLocation location(String id) {
        return new FieldLocation("proposal", "statement", id);
    }

    private static ProblemException refused(Rule rule) {
        return new ProblemException(ProblemType.WRONG_STATE, "proposal", rule);
    }
}
