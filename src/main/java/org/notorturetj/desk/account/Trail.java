package org.notorturetj.desk.account;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

/** What of accounts is written into the audit: the one way there. */
@ApplicationScoped
class Trail {
    /**
     * Records an act in the caller's transaction.
     *
     * @param actor the id of an account, or {@code server}
     * @param subject the id of the account or session it was done to
     * @param fields names of members, never values
     */
    void record(String actor, String action, String subject, List<String> fields) {
        // The audit is built beside this.
    }
}
