package org.notorturetj.desk.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.notorturetj.audit.AuditTrail;

/** What of accounts is written into the audit: the one way there. */
@ApplicationScoped
public class AccountAudit {
    private final AuditTrail audit;

    AccountAudit(AuditTrail audit) {
        this.audit = audit;
    }

    /**
     * Records an act in the caller's transaction.
     *
     * @param actor the id of an account, or {@code server}
     * @param subject the id of the account or session it was done to
     * @param fields names of members, never values
     */
    public void record(String actor, String action, String subject, List<String> fields) {
        audit.record(actor, action, subject, null, fields);
    }

    /** The same for what must happen whatever becomes of the audit: stopping an account. */
    public void recordRemoval(String actor, String action, String subject) {
        audit.recordBestEffort(actor, action, subject, null, List.of());
    }
}
