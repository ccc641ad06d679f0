package org.notorturetj.desk.account;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.audit.AuditTrail;

/** Writes account events to the audit trail; the only path by which they get there. */
@ApplicationScoped
public class AccountAudit {
    /** Who acts when it is nobody at the desk: the server itself, or somebody at its console. */
    public static final String SERVER = "server";

    private final AuditTrail audit;

    AccountAudit(AuditTrail audit) {
        this.audit = audit;
    }

    /**
     * Records an event in the caller's transaction.
     *
     * @param actor the id of an account, or {@code server}
     * @param subject the id of the affected account or session
     * @param fields names of members, never values
     */
    public void record(String actor, String action, String subject, List<String> fields) {
        audit.record(actor, action, subject, null, fields);
    }

    /** Records an event that must not fail because of the audit trail: stopping an account. */
    public void recordRemoval(String actor, String action, String subject) {
        audit.recordBestEffort(actor, action, subject, null, List.of());
    }
}
