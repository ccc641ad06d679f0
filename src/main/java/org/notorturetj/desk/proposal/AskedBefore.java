package org.notorturetj.desk.proposal;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.AccountLookup;
import org.notorturetj.access.RolePermissions;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.crypto.FieldEncryption;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ConcurrentChange;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.problem.Violation;

/** Nothing is asked for twice: whoever comes second decides on what waits already. */
@ApplicationScoped
class AskedBefore {
    private final StoredProposals proposals;
    private final FieldEncryption encryption;
    private final AccountLookup people;

    AskedBefore(StoredProposals proposals, FieldEncryption encryption, AccountLookup people) {
        this.proposals = proposals;
        this.encryption = encryption;
        this.people = people;
    }

    /**
     * Refuses what waits already; of two who ask at once, one waits here for the other.
     *
     * @throws ProblemException already-exists, with the proposal and who asked
     */
    void refuse(ProposalKind kind, @Nullable String documentId, Object statement, Instant now) {
        find(kind, documentId, statement, now)
                .ifPresent(
                        first -> {
                            throw refused(first);
                        });
    }

    /** What waits already; of two who ask at once, one waits here for the other. */
    Optional<StoredProposal> find(
            ProposalKind kind, @Nullable String documentId, Object statement, Instant now) {
        Object wanted = kind.subject(CanonicalJson.write(statement));
        proposals.lock(kind.name(), documentId);
        return proposals.waiting(now).stream()
                .filter(it -> it.kind().equals(kind.name()))
                .filter(it -> Objects.equals(it.documentId(), documentId))
                .filter(it -> canBeGranted(it, kind, now))
                .filter(it -> kind.subject(statement(it)).equals(wanted))
                .findFirst();
    }

    /** What nobody can say yes to is in nobody's way. */
    private boolean canBeGranted(StoredProposal proposal, ProposalKind kind, Instant now) {
        return RolePermissions.allow(people.rolesOf(proposal.proposer()), kind.permission())
                && people.hasSecond(proposal.proposer(), now);
    }

    private String statement(StoredProposal proposal) {
        return encryption.open(Proposals.location(proposal.id()), proposal.statement);
    }

    private ProblemException refused(StoredProposal first) {
        return new ProblemException(
                ProblemType.ALREADY_EXISTS,
                List.of(
                        Violation.ofColleagues(
                                "proposal",
                                Rule.ASKED_BEFORE,
                                Rule.ASKED_BEFORE_BY.with(
                                        people.nameOf(first.proposer()),
                                        ConcurrentChange.wallClock(first.proposedAt())),
                                first.id())));
    }
}
