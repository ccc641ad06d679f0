package org.notorturetj.pages;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.profile.OwnAccountApi;
import org.notorturetj.api.desk.session.Session;
import org.notorturetj.api.desk.session.SessionApi;
import org.notorturetj.api.desk.session.SignIn;
import org.notorturetj.api.desk.session.SignedIn;
import org.notorturetj.platform.filter.AllowedBeforeSetup;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Signing in and out. What was written when a session ended is sent again after signing in. */
@Path("/desk")
@Produces(MediaType.TEXT_HTML)
public class SessionPages {
    private final SessionApi sessions;
    private final OwnAccountApi account;
    private final SessionCookie cookies;
    private final Frames frames;
    private final PostedForm form;
    private final Troubles troubles;

    SessionPages(
            SessionApi sessions,
            OwnAccountApi account,
            SessionCookie cookies,
            Frames frames,
            PostedForm form,
            Troubles troubles) {
        this.sessions = sessions;
        this.account = account;
        this.cookies = cookies;
        this.frames = frames;
        this.form = form;
        this.troubles = troubles;
    }

    @GET
    @Path("/sign-in")
    @PermitAll
    public Response signIn(@QueryParam("to") @Nullable String to) {
        return troubles.signIn(to == null ? Links.HOME : to);
    }

    /** What is refused comes back by {@link PageProblems}, with what was written before. */
    @POST
    @Path("/sign-in")
    @PermitAll
    public Response signedIn() {
        SignedIn opened =
                (SignedIn)
                        sessions.signIn(
                                        new SignIn(
                                                form.text("secret-login").strip(),
                                                form.text("secret-password"),
                                                form.get("secret-code")
                                                        .map(code -> code.replace(" ", ""))
                                                        .orElse(null),
                                                null))
                                .getEntity();
        endThisOne();
        var cookie = cookies.of(opened.token());
        String to = Links.pageOr(form.text(Troubles.TO), Links.HOME);
        if (form.kept().isEmpty()) {
            return Response.fromResponse(Html.go(to)).cookie(cookie).build();
        }
        // Not the frame of the caller: the request itself came without the cookie.
        Frame frame =
                frames.ofStranger("signed-in-again")
                        .withToken(cookies.formToken(cookie.getValue()));
        return Response.fromResponse(
                        Html.page(
                                new Troubles.Trouble(
                                        frame,
                                        List.of(frame.w("signed-in-again-lead")),
                                        form.kept(),
                                        to,
                                        false)))
                .cookie(cookie)
                .build();
    }

    /** The session of the cookie that came with the request, if it is one. */
    private void endThisOne() {
        if (frames.isSignedIn()) {
            sessions.list().items().stream()
                    .filter(Session::current)
                    .forEach(session -> sessions.end(session.id()));
        }
    }

    /** Whoever leaves is never asked for anything: neither for a session nor for a new form. */
    @POST
    @Path("/sign-out")
    @PermitAll
    @AllowedBeforeSetup
    public Response signOut() {
        endThisOne();
        return leaving(Html.go(Links.SIGN_IN));
    }

    /**
     * One click, and no question: somebody may be at the door. Where the session is over, or the
     * page was made in one before, the account stays as it is, which is said; what this browser has
     * goes all the same.
     */
    @POST
    @Path("/panic")
    @PermitAll
    @AllowedBeforeSetup
    public Response panic() {
        boolean known = frames.isSignedIn() && isOfSession();
        Frame frame = frames.ofStranger(known ? "frozen" : "left");
        if (known) {
            account.freeze();
        } else {
            endThisOne();
        }
        return leaving(Html.page(new Frozen(frame, frame.w(known ? "frozen-lead" : "left-lead"))));
    }

    private boolean isOfSession() {
        return frames.cookie()
                .filter(cookie -> cookies.isOf(cookie, form.text(PostedForm.TOKEN)))
                .isPresent();
    }

    /** Where somebody is led who signs in after a button was too late. */
    @GET
    @Path("/panic")
    @PermitAll
    public Response afterPanic() {
        return Html.go(Links.HOME);
    }

    /** The same for signing out. */
    @GET
    @Path("/sign-out")
    @PermitAll
    public Response afterSignOut() {
        return Html.go(Links.HOME);
    }

    private Response leaving(Response page) {
        return Response.fromResponse(page)
                .cookie(cookies.ended())
                .header("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"")
                .build();
    }

    @CheckedTemplate(basePath = "pages", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Frozen(Frame f, String lead) implements TemplateInstance {}
}
