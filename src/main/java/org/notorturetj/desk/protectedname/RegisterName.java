package org.notorturetj.desk.protectedname;

import java.time.Clock;
import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.Person;
import org.notorturetj.api.desk.protectedname.NewProtectedName;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.audit.AuditTrail;
import org.notorturetj.content.document.Documents;
import org.notorturetj.content.protectedname.NameTable;
import org.notorturetj.content.protectedname.ProtectedNames;
import org.notorturetj.content.protectedname.StoredName;
import org.notorturetj.content.protectedname.search.SearchTables;
import org.notorturetj.platform.RandomId;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;

/**
 * Protects names. One person may add protection; what takes it away is for two. Whatever is kept
 * already is searched for the name.
 */
@ApplicationScoped
class RegisterName {
    private final ProtectedNames names;
    private final NameTable table;
    private final SearchTables searches;
    private final Documents documents;
    private final AuditTrail audit;
    private final Clock clock;

    RegisterName(
            ProtectedNames names,
            NameTable table,
            SearchTables searches,
            Documents documents,
            AuditTrail audit,
            Clock clock) {
        this.names = names;
        this.table = table;
        this.searches = searches;
        this.documents = documents;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Registers a name. Two people who register the same one for the same case have one entry.
     *
     * @throws ProblemException naming what the guard could not recognise
     */
    @Transactional
    StoredName register(Person person, NewProtectedName wanted) {
        check(wanted);
        names.lockForChange();
        for (StoredName known : table.all()) {
            if (NameRules.same(known.forms(), wanted.forms())
                    && Objects.equals(known.caseId(), wanted.caseDocument())) {
                return known;
            }
        }
        var now = clock.instant();
        var name =
                new StoredName(
                        RandomId.ofDocument(),
                        wanted.caseDocument(),
                        wanted.forms(),
                        person.accountId(),
                        now,
                        now,
                        1);
        table.put(name);
        searches.searchFor(name.id());
        audit.record(person.accountId(), "name.register", name.id(), null, List.of());
        return name;
    }

    /**
     * Adds to a name. The same change again changes nothing.
     *
     * @throws ProblemException two-people-required, if a part would be protected no longer
     */
    @Transactional
    StoredName change(Person person, String id, @Nullable String ifMatch, NewProtectedName wanted) {
        check(wanted);
        names.lockForChange();
        StoredName before = found(id);
        if (ifMatch == null) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_REQUIRED, "If-Match", Rule.IF_MATCH_REQUIRED);
        }
        if (ifMatch.strip().equals("\"" + (before.version() - 1) + '"')
                && before.forms().equals(wanted.forms())
                && Objects.equals(before.caseId(), wanted.caseDocument())) {
            return before;
        }
        if (!ifMatch.strip().equals("\"" + before.version() + '"')) {
            throw new ProblemException(
                    ProblemType.CHANGED_MEANWHILE, "If-Match", Rule.CHANGED_MEANWHILE);
        }
        if (!NameRules.keeps(before.forms(), wanted.forms())) {
            throw new ProblemException(
                    ProblemType.TWO_PEOPLE_REQUIRED, "/forms", Rule.NAME_PART_GONE);
        }
        var name =
                new StoredName(
                        id,
                        wanted.caseDocument(),
                        wanted.forms(),
                        before.author(),
                        before.createdAt(),
                        clock.instant(),
                        before.version() + 1);
        table.put(name);
        searches.searchFor(id);
        audit.record(person.accountId(), "name.change", id, null, List.of());
        return name;
    }

    /**
     * A name by its id.
     *
     * @throws ProblemException if there is none
     */
    StoredName found(String id) {
        return table.find(id).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    private void check(NewProtectedName wanted) {
        NameRules.check(wanted.forms());
        String ofCase = wanted.caseDocument();
        boolean known =
                ofCase == null
                        || documents
                                .findByIdOptional(ofCase)
                                .filter(
                                        document ->
                                                document.type().equals(DocumentType.CASE.word()))
                                .isPresent();
        if (!known) {
            throw new ProblemException(ProblemType.INVALID_BODY, "/caseDocument", Rule.NAME_CASE);
        }
    }
}
