package org.notorturetj.desk.proposal;

import java.util.Map;

import org.notorturetj.access.Permission;
import org.notorturetj.access.Person;
import org.notorturetj.desk.administration.AccountChange;
import org.notorturetj.platform.json.CanonicalJson;

/** An account change that waits for a second person. */
final class AccountProposalKind<P extends Record> implements ProposalKind {
    private final AccountChange<P> change;

    AccountProposalKind(AccountChange<P> change) {
        this.change = change;
    }

    @Override
    public String name() {
        return change.kind();
    }

    @Override
    public String permission() {
        return Permission.ADMINISTER;
    }

    @Override
    public Object subject(String statement) {
        return change.subject(payload(statement));
    }

    @Override
    public Done carryOut(String proposer, Person approver, String statement) {
        return Done.handingOver(change.carryOut(proposer, payload(statement)));
    }

    @Override
    public Map<String, Object> details(String statement) {
        return change.details(payload(statement));
    }

    private P payload(String statement) {
        return CanonicalJson.read(statement, change.payload());
    }
}
