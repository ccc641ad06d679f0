package org.notorturetj.desk.workflow;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.desk.Edition;
import org.notorturetj.desk.Editions;
import org.notorturetj.desk.access.People;
import org.notorturetj.desk.access.Person;
import org.notorturetj.desk.audit.AuditTrail;
import org.notorturetj.platform.problem.Refused;

/** Asks somebody to go on with a text. */
@ApplicationScoped
class AssignText {
    private final Found found;
    private final Editions editions;
    private final People people;
    private final AuditTrail audit;

    AssignText(Found found, Editions editions, People people, AuditTrail audit) {
        this.found = found;
        this.editions = editions;
        this.people = people;
        this.audit = audit;
    }

    /**
     * Asks.
     *
     * @param assignee null: nobody
     * @throws Refused when there is no such account, or it is frozen
     */
    @Transactional
    Edition assign(Person person, String id, Language language, @Nullable String assignee) {
        if (assignee != null && people.rolesOf(assignee).isEmpty()) {
            throw new Refused(ProblemType.VERSION_CONFLICT, "assignee", "must be an account");
        }
        Edition edition = found.text(id, language);
        edition.assign(assignee);
        audit.record(person.accountId(), "edition.assign", id, language.tag(), List.of());
        editions.flush();
        return edition;
    }
}
