package org.notorturetj.desk.protectedname;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.access.Permission;
import org.notorturetj.access.Person;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.audit.AuditTrail;
import org.notorturetj.content.protectedname.NameTable;
import org.notorturetj.desk.proposal.ProposalKind;
import org.notorturetj.desk.protectedname.NameRemovalProposal.OfName;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.problem.RuleMessage;
import org.notorturetj.publication.redaction.RedactionTables;

/** Replacing a name by its initials wherever it was found: it cannot be undone. */
@ApplicationScoped
class NameRedactionProposal implements ProposalKind {
    static final String NAME = "name-redaction";

    private final NameTable table;
    private final RedactionTables redactions;
    private final AuditTrail audit;

    NameRedactionProposal(NameTable table, RedactionTables redactions, AuditTrail audit) {
        this.table = table;
        this.redactions = redactions;
        this.audit = audit;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<RuleMessage> reasons(String statement) {
        return List.of(Rule.NAME_REDACTION);
    }

    @Override
    public String permission() {
        return Permission.PROTECT_NAMES;
    }

    @Override
    public boolean onlyRemoves() {
        return true;
    }

    /** It is done soon afterwards, document after document. */
    @Override
    public Done carryOut(String proposer, Person approver, String statement) {
        String name = CanonicalJson.read(statement, OfName.class).name();
        if (table.find(name).isEmpty()) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        redactions.begin(name, proposer, approver.accountId());
        audit.recordBestEffort(proposer, "name.redact", name, null, List.of());
        return Done.published(null);
    }
}
