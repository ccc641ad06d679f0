package org.notorturetj.desk.proposal;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.desk.Outcome;
import org.notorturetj.desk.idempotency.AnswerAnew;
import org.notorturetj.platform.problem.ProblemException;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Returns again what was published, scheduled or proposed. */
@ApplicationScoped
public class OutcomeAnew implements AnswerAnew<Outcome> {
    private static final String PUBLICATION = "publication ";
    private static final String SCHEDULE = "schedule ";
    private static final String PROPOSAL = "proposal ";

    private final Proposals proposals;
    private final StoredProposals stored;

    OutcomeAnew(Proposals proposals, StoredProposals stored) {
        this.stored = stored;
        this.proposals = proposals;
    }

    @Override
    public String idOf(Outcome answer) {
        if (answer.publication() != null) {
            return PUBLICATION + answer.publication();
        }
        if (answer.schedule() != null) {
            return SCHEDULE + answer.schedule();
        }
        return answer.proposal() == null ? "nothing" : PROPOSAL + answer.proposal();
    }

    @Override
    public Outcome again(String id) {
        String made = id.substring(id.indexOf(' ') + 1);
        if (id.startsWith(PUBLICATION)) {
            return Outcome.published(Long.parseLong(made));
        }
        if (id.startsWith(SCHEDULE)) {
            return Outcome.scheduled(Long.parseLong(made));
        }
        return id.startsWith(PROPOSAL) ? proposed(made) : Outcome.unseen();
    }

    /** With the reasons that there are now: none, when what was proposed is there no longer. */
    private Outcome proposed(String id) {
        try {
            // A transaction of its own, so that the caller's survives a refusal.
            return QuarkusTransaction.requiringNew()
                    .call(() -> proposals.outcome(stored.findById(id)));
        } catch (ProblemException gone) {
            return Outcome.proposed(id, List.of());
        }
    }
}
