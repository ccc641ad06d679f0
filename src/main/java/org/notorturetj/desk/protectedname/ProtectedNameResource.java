package org.notorturetj.desk.protectedname;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.CurrentPerson;
import org.notorturetj.access.Permission;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.Outcome;
import org.notorturetj.api.desk.protectedname.NameFinding;
import org.notorturetj.api.desk.protectedname.NameRedaction;
import org.notorturetj.api.desk.protectedname.NameSearch;
import org.notorturetj.api.desk.protectedname.NewProtectedName;
import org.notorturetj.api.desk.protectedname.ProtectedNameEntry;
import org.notorturetj.api.desk.protectedname.ProtectedNamesApi;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.protectedname.NameTable;
import org.notorturetj.content.protectedname.search.Findings;
import org.notorturetj.content.protectedname.search.SearchReports;
import org.notorturetj.content.protectedname.search.SearchTables;
import org.notorturetj.desk.idempotency.Creates;
import org.notorturetj.desk.paging.PageCursor;
import org.notorturetj.desk.paging.Pages;
import org.notorturetj.desk.proposal.OutcomeAnew;
import org.notorturetj.desk.proposal.Proposals;
import org.notorturetj.platform.http.RequestLanguage;
import org.notorturetj.platform.problem.CurrentRequest;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;

import io.quarkus.security.PermissionsAllowed;

class ProtectedNameResource implements ProtectedNamesApi {
    private final RegisterName register;
    private final RegisteredName names;
    private final NameTable table;
    private final Findings findings;
    private final SearchTables searches;
    private final SearchReports searchReports;
    private final RedactionReports reports;
    private final RetryRedaction retry;
    private final Proposals proposals;
    private final CurrentPerson person;
    private final CurrentRequest request;

    ProtectedNameResource(
            RegisterName register,
            RegisteredName names,
            NameTable table,
            Findings findings,
            SearchTables searches,
            SearchReports searchReports,
            RedactionReports reports,
            RetryRedaction retry,
            Proposals proposals,
            CurrentPerson person,
            CurrentRequest request) {
        this.register = register;
        this.names = names;
        this.table = table;
        this.findings = findings;
        this.searches = searches;
        this.searchReports = searchReports;
        this.reports = reports;
        this.retry = retry;
        this.proposals = proposals;
        this.person = person;
        this.request = request;
    }

    @Override
    @Transactional
    @PermissionsAllowed(Permission.PROTECT_NAMES)
    public Items<ProtectedNameEntry> list(PageRequest page) {
        var found = findings.open();
        return Pages.of(
                "protected-names",
                table.all().stream()
                        .map(name -> RegisteredName.view(name, found.getOrDefault(name.id(), 0L))),
                name -> new PageCursor(name.createdAt(), name.id()),
                page);
    }

    @Override
    @Transactional
    @PermissionsAllowed(Permission.PROTECT_NAMES)
    @Creates(RegisteredName.class)
    public Response register(NewProtectedName name) {
        return names.answer(register.register(person.get(), name));
    }

    @Override
    @Transactional
    @PermissionsAllowed(Permission.PROTECT_NAMES)
    public ProtectedNameEntry get(String id) {
        return names.view(register.found(id));
    }

    @Override
    @Transactional
    @PermissionsAllowed(Permission.PROTECT_NAMES)
    public ProtectedNameEntry change(String id, @Nullable String ifMatch, NewProtectedName name) {
        return names.view(register.change(person.get(), id, ifMatch, name));
    }

    @Override
    @Transactional
    @PermissionsAllowed(Permission.PROTECT_NAMES)
    @Creates(OutcomeAnew.class)
    public Outcome remove(String id) {
        register.found(id);
        return proposed(NameRemovalProposal.NAME, id);
    }

    @Override
    @Transactional
    @PermissionsAllowed(Permission.PROTECT_NAMES)
    public Items<NameFinding> findings(String id, PageRequest page) {
        register.found(id);
        return Pages.newestFirst(
                "name-findings",
                findings.of(id).stream()
                        .sorted(
                                java.util.Comparator.comparing(ProtectedNameResource::cursorOf)
                                        .reversed()),
                ProtectedNameResource::cursorOf,
                page);
    }

    @Override
    @Transactional
    @PermissionsAllowed(Permission.PROTECT_NAMES)
    @Creates(OutcomeAnew.class)
    public Outcome redact(String id) {
        register.found(id);
        if (findings.open(id).isEmpty()) {
            throw new ProblemException(
                    ProblemType.PUBLICATION_REFUSED, "name", Rule.NAME_NOT_FOUND);
        }
        return proposed(NameRedactionProposal.NAME, id);
    }

    @Override
    @Transactional
    @PermissionsAllowed(Permission.PROTECT_NAMES)
    public Items<NameRedaction> redactions(String id, PageRequest page) {
        register.found(id);
        Language language = RequestLanguage.ofDesk(request.acceptLanguage());
        return Pages.newestFirst(
                "name-redactions",
                reports.of(id, language),
                it -> new PageCursor(it.createdAt(), "%018d".formatted(it.number())),
                page);
    }

    @Override
    @Transactional
    @PermissionsAllowed(Permission.PROTECT_NAMES)
    public NameRedaction retry(String id) {
        register.found(id);
        retry.retry(person.get(), id);
        return reports.of(id, RequestLanguage.ofDesk(request.acceptLanguage()))
                .findFirst()
                .orElseThrow();
    }

    @Override
    @Transactional
    @PermissionsAllowed(Permission.PROTECT_NAMES)
    public NameSearch verify(String id) {
        register.found(id);
        return searchReports.find(searches.verify(id)).orElseThrow();
    }

    private Outcome proposed(String kind, String id) {
        return proposals.outcome(
                proposals.propose(person.get(), kind, null, new NameRemovalProposal.OfName(id)));
    }

    private static PageCursor cursorOf(NameFinding finding) {
        return new PageCursor(finding.foundAt(), finding.place() + " " + finding.key());
    }
}
