package org.notorturetj.desk.administration;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.notorturetj.access.CurrentPerson;
import org.notorturetj.access.Permission;
import org.notorturetj.access.Role;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.account.AccountsApi;
import org.notorturetj.api.desk.account.ChangeOutcome;
import org.notorturetj.api.desk.account.CredentialReset;
import org.notorturetj.api.desk.account.DeskAccount;
import org.notorturetj.api.desk.account.DeskAccountList;
import org.notorturetj.api.desk.account.NewAccount;
import org.notorturetj.api.desk.account.RoleChange;
import org.notorturetj.api.desk.account.TotpRequirement;
import org.notorturetj.api.desk.session.SessionList;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.desk.account.Account;
import org.notorturetj.desk.account.AccountAudit;
import org.notorturetj.desk.account.Accounts;
import org.notorturetj.desk.idempotency.Creates;
import org.notorturetj.desk.idempotency.GivesSecret;
import org.notorturetj.desk.paging.PageCursor;
import org.notorturetj.desk.paging.Pages;
import org.notorturetj.desk.signin.AccountViews;
import org.notorturetj.desk.signin.DeskSessions;
import org.notorturetj.desk.signin.Freeze;
import org.notorturetj.platform.http.Addresses;

import io.quarkus.security.PermissionsAllowed;

@PermissionsAllowed(Permission.ADMINISTER)
class AccountsResource implements AccountsApi {
    private static final String LIST = "accounts";

    private final CurrentPerson current;
    private final Accounts accounts;
    private final DeskSessions sessions;
    private final AccountViews views;
    private final AccountAdministration administration;
    private final Freeze freeze;
    private final Addresses links;
    private final AccountAudit audit;
    private final Clock clock;

    AccountsResource(
            CurrentPerson current,
            Accounts accounts,
            DeskSessions sessions,
            AccountViews views,
            AccountAdministration administration,
            Freeze freeze,
            Addresses links,
            AccountAudit audit,
            Clock clock) {
        this.current = current;
        this.accounts = accounts;
        this.sessions = sessions;
        this.views = views;
        this.administration = administration;
        this.freeze = freeze;
        this.links = links;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public DeskAccountList list(PageRequest page) {
        PageCursor after = PageCursor.of(LIST, page.cursor());
        List<Account> found =
                accounts.page(
                        after == null ? Instant.EPOCH : after.at(),
                        after == null ? "" : after.key(),
                        page.size() + 1);
        Items<Account> shown =
                Pages.cut(
                        found, page.size(), it -> new PageCursor(it.createdAt, it.id).encode(LIST));
        return new DeskAccountList(
                shown.items().stream().map(views::administered).toList(), shown.next());
    }

    @Override
    @GivesSecret
    public Response create(NewAccount account) {
        Set<Role> roles = RequestedRoles.parse(account.roles());
        ChangeOutcome outcome =
                roles.contains(Role.SERVICE)
                        ? administration.createService(account.login())
                        : administration.createPerson(account.login(), account.email(), roles);
        return outcome.done()
                ? Response.status(Response.Status.CREATED)
                        .header(
                                HttpHeaders.LOCATION,
                                links.api("/desk/v1/accounts/" + outcome.account()))
                        .entity(outcome)
                        .build()
                : waiting(outcome);
    }

    @Override
    public DeskAccount get(String id) {
        return views.administered(accounts.require(id));
    }

    @Override
    @Creates(ChangeAnew.class)
    public Response changeRoles(String id, RoleChange change) {
        return response(administration.changeRoles(id, change.roles()));
    }

    @Override
    @Creates(ChangeAnew.class)
    public Response requireTotp(String id, TotpRequirement requirement) {
        return response(administration.requireTotp(id, requirement.required()));
    }

    @Override
    @PermissionsAllowed(Permission.FREEZE_ANY)
    public void freeze(String id) {
        freeze.freeze(current.get().accountId(), id);
    }

    @Override
    @Creates(ChangeAnew.class)
    public Response unfreeze(String id) {
        return response(administration.unfreeze(id));
    }

    @Override
    @GivesSecret
    public Response reset(String id, CredentialReset reset) {
        return response(administration.reset(id, reset.what(), Optional.ofNullable(reset.email())));
    }

    @Override
    public SessionList sessions(String id) {
        return AccountViews.sessions(
                sessions.of(accounts.require(id).id, clock.instant()), current.get().sessionId());
    }

    @Override
    @Transactional
    public void endSessions(String id) {
        sessions.endAll(accounts.require(id).id);
        audit.record(current.get().accountId(), "account.end-sessions", id, List.of());
    }

    static Response response(ChangeOutcome outcome) {
        return outcome.done() ? Response.ok(outcome).build() : waiting(outcome);
    }

    private static Response waiting(ChangeOutcome outcome) {
        return Response.accepted(outcome).build();
    }
}
