package org.notorturetj.desk.signin;

import java.time.Clock;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.notorturetj.access.CurrentPerson;
import org.notorturetj.access.Person;
import org.notorturetj.api.desk.session.SessionApi;
import org.notorturetj.api.desk.session.SessionList;
import org.notorturetj.api.desk.session.SignIn;
import org.notorturetj.api.desk.session.SignedIn;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.desk.account.AccountAudit;
import org.notorturetj.desk.account.AccountConfig;
import org.notorturetj.desk.idempotency.GivesSecret;
import org.notorturetj.platform.filter.AllowedBeforeSetup;
import org.notorturetj.platform.http.Addresses;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.ratelimit.ClientKey;

import io.quarkus.security.Authenticated;
import io.vertx.core.http.HttpServerRequest;

@AllowedBeforeSetup
class SessionResource implements SessionApi {
    private final SignInToDesk openSession;
    private final DeskSessions sessions;
    private final ReturnKeys returnKeys;
    private final AccountViews views;
    private final CurrentPerson current;
    private final ClientKey address;
    private final HttpServerRequest request;
    private final Addresses links;
    private final AccountAudit trail;
    private final AccountConfig config;
    private final SignInMeters meters;
    private final Clock clock;

    SessionResource(
            SignInToDesk openSession,
            DeskSessions sessions,
            ReturnKeys returnKeys,
            AccountViews views,
            CurrentPerson current,
            ClientKey address,
            HttpServerRequest request,
            Addresses links,
            AccountAudit trail,
            AccountConfig config,
            SignInMeters meters,
            Clock clock) {
        this.openSession = openSession;
        this.sessions = sessions;
        this.returnKeys = returnKeys;
        this.views = views;
        this.current = current;
        this.address = address;
        this.request = request;
        this.links = links;
        this.trail = trail;
        this.config = config;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    @PermitAll
    @GivesSecret
    public Response signIn(SignIn signIn) {
        SignInToDesk.Opened opened = open(signIn);
        var body =
                new SignedIn(
                        opened.token(),
                        opened.session().id,
                        opened.session().expiresAt,
                        config.sessionIdle().toMinutes(),
                        views.own(opened.account()),
                        returnKeys.issue(opened.account().id));
        // Not created(…): it would make the URI absolute, using the Host header.
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, links.api("/desk/v1/sessions/" + opened.session().id))
                .entity(body)
                .build();
    }

    private SignInToDesk.Opened open(SignIn signIn) {
        try {
            return openSession.open(
                    signIn.login(),
                    signIn.password(),
                    signIn.code(),
                    signIn.returnKey(),
                    address.of(request));
        } catch (ProblemException e) {
            meters.refused(e.type());
            throw e;
        }
    }

    @Override
    @Authenticated
    public SessionList list() {
        Person person = current.get();
        return AccountViews.sessions(
                sessions.of(person.accountId(), clock.instant()), person.sessionId());
    }

    @Override
    @Authenticated
    @Transactional
    public void end(String id) {
        Person person = current.get();
        if (!sessions.end(person.accountId(), id)) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        trail.record(person.accountId(), "session.end", id, List.of());
    }
}
