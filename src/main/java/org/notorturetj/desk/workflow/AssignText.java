package org.notorturetj.desk.workflow;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.AccountLookup;
import org.notorturetj.access.Person;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.audit.AuditTrail;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.Editions;
import org.notorturetj.desk.saving.DocumentFinder;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;

/** Assigns a text to somebody. */
@ApplicationScoped
public class AssignText {
    private final DocumentFinder finder;
    private final Editions editions;
    private final AccountLookup people;
    private final AuditTrail audit;

    AssignText(DocumentFinder finder, Editions editions, AccountLookup people, AuditTrail audit) {
        this.finder = finder;
        this.editions = editions;
        this.people = people;
        this.audit = audit;
    }

    /**
     * Assigns the text.
     *
     * @param assignee null to assign it to nobody
     * @throws ProblemException if there is no such account, or it is frozen
     */
    @Transactional
    public Edition assign(Person person, String id, Language language, @Nullable String assignee) {
        if (assignee != null && people.rolesOf(assignee).isEmpty()) {
            throw new ProblemException(ProblemType.WRONG_STATE, "assignee", Rule.ASSIGNEE);
        }
        Edition edition = finder.text(id, language);
        edition.assign(assignee);
        audit.record(person.accountId(), "edition.assign", id, language.tag(), List.of());
        editions.flush();
        return edition;
    }
}
