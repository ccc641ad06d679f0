package org.notorturetj.desk.protectedname;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.access.Person;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.audit.AuditTrail;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.publication.redaction.RedactionTables;
import org.notorturetj.publication.redaction.RedactionTables.Redaction;

/** Runs a redaction again that left something, once its cause has been mended. */
@ApplicationScoped
class RetryRedaction {
    private final RedactionTables redactions;
    private final AuditTrail audit;

    RetryRedaction(RedactionTables redactions, AuditTrail audit) {
        this.redactions = redactions;
        this.audit = audit;
    }

    /**
     * Lets it run again, in the caller's transaction.
     *
     * @throws ProblemException publication-refused, if the newest redaction of the name has not
     *     failed
     */
    void retry(Person person, String name) {
        Redaction failed =
                redactions
                        .failed(name)
                        .orElseThrow(
                                () ->
                                        new ProblemException(
                                                ProblemType.PUBLICATION_REFUSED,
                                                "name",
                                                Rule.REDACTION_NOT_FAILED));
        redactions.again(failed, true);
        audit.recordBestEffort(person.accountId(), "name.redact-again", name, null, List.of());
    }
}
