package org.notorturetj.desk.protectedname;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.access.Permission;
import org.notorturetj.access.Person;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.audit.AuditTrail;
import org.notorturetj.content.protectedname.NameTable;
import org.notorturetj.content.protectedname.ProtectedNames;
import org.notorturetj.desk.proposal.ProposalKind;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.problem.RuleMessage;

/** Protecting a name no longer. The proposal names it by its id alone: many may read proposals. */
@ApplicationScoped
class NameRemovalProposal implements ProposalKind {
    static final String NAME = "name-removal";

    private final ProtectedNames names;
    private final NameTable table;
    private final AuditTrail audit;

    NameRemovalProposal(ProtectedNames names, NameTable table, AuditTrail audit) {
        this.names = names;
        this.table = table;
        this.audit = audit;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<RuleMessage> reasons(String statement) {
        return List.of(Rule.NAME_REMOVAL);
    }

    @Override
    public String permission() {
        return Permission.PROTECT_NAMES;
    }

    /** The second person must have been able to read the name. */
    @Override
    public Done carryOut(String proposer, Person approver, String statement) {
        if (!approver.may(Permission.PROTECT_NAMES)) {
            throw new ProblemException(ProblemType.FORBIDDEN);
        }
        String name = CanonicalJson.read(statement, OfName.class).name();
        names.lockForChange();
        if (!table.remove(name)) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        audit.record(proposer, "name.remove", name, null, List.of());
        return Done.published(null);
    }

    /**
     * Which name.
     *
     * @param name its id
     */
    record OfName(String name) {}
}
