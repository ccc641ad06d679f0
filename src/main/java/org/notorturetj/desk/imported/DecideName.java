package org.notorturetj.desk.imported;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.notorturetj.access.ApproverRule;
import org.notorturetj.access.Person;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.audit.AuditTrail;
import org.notorturetj.desk.imported.DecisionTable.Decided;
import org.notorturetj.desk.imported.WaitingNames.Entry;
import org.notorturetj.importing.plan.NameDecision;
import org.notorturetj.importing.plan.WaitingName;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;

/** Says what is to become of a name, or takes it back. The audit has neither name nor hash. */
@ApplicationScoped
class DecideName {
    private final DecisionTable table;
    private final ApproverRule second;
    private final AuditTrail audit;

    DecideName(DecisionTable table, ApproverRule second, AuditTrail audit) {
        this.table = table;
        this.second = second;
        this.audit = audit;
    }

    /**
     * Decides, or confirms what somebody else has decided alike.
     *
     * @throws ProblemException invalid, if a single word is to stand as that of somebody with an
     *     office: it may be anybody's; two-people-required, if she counts as the one who has
     *     decided
     */
    @Transactional
    void decide(Person person, Entry entry, NameDecision decision) {
        if (decision == NameDecision.NAMED && !WaitingName.isWhole(entry.name())) {
            throw new ProblemException(
                    ProblemType.INVALID_BODY, "/decision", Rule.IMPORTED_NAME_WHOLE);
        }
        List<String> ids = table.ids(entry.name());
        Optional<Decided> before = table.find(ids);
        if (before.isEmpty() || before.get().decision() != decision) {
            table.put(ids, entry.words(), decision, person.accountId());
            audit.record(person.accountId(), "import.decide", null, null, List.of());
        } else if (!before.get().by().equals(person.accountId())
                && before.get().confirmedBy() == null) {
            second.require(person, before.get().by());
            table.confirm(before.get(), person.accountId());
            audit.record(person.accountId(), "import.confirm", null, null, List.of());
        }
    }

    /**
     * Takes back what was said.
     *
     * @throws ProblemException not-found, if nothing was said
     */
    @Transactional
    void takeBack(Person person, String id) {
        if (!table.remove(List.of(id))) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        audit.record(person.accountId(), "import.undecide", null, null, List.of());
    }
}
