package org.notorturetj.pages.account;

import java.util.Map;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.profile.EmailChange;
import org.notorturetj.api.desk.profile.OwnAccountApi;
import org.notorturetj.api.desk.profile.PasswordChange;
import org.notorturetj.api.desk.profile.ProfileChange;
import org.notorturetj.api.desk.session.SessionApi;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.pages.FormState;
import org.notorturetj.pages.Html;
import org.notorturetj.pages.Links;
import org.notorturetj.pages.PostedForm;
import org.notorturetj.pages.Refusing;
import org.notorturetj.platform.filter.AllowedBeforeSetup;
import org.notorturetj.platform.problem.ProblemException;

import io.quarkus.security.Authenticated;

/** One's own account. */
@Path(Links.SETTINGS)
@Produces(MediaType.TEXT_HTML)
@Authenticated
public class SettingsPages {
    private final SettingsView view;
    private final OwnAccountApi own;
    private final SessionApi sessions;
    private final PostedForm form;
    private final Refusing refusing;

    SettingsPages(
            SettingsView view,
            OwnAccountApi own,
            SessionApi sessions,
            PostedForm form,
            Refusing refusing) {
        this.view = view;
        this.own = own;
        this.sessions = sessions;
        this.form = form;
        this.refusing = refusing;
    }

    @GET
    @AllowedBeforeSetup
    public Response settings(@QueryParam("done") @Nullable String done) {
        return view.page(FormState.NONE, done);
    }

    /** Whoever signed in while one of the forms was being sent is led here. */
    @GET
    @Path("/{part}")
    @AllowedBeforeSetup
    public Response part(@PathParam("part") String part) {
        return Html.go(Links.SETTINGS);
    }

    @POST
    @Path("/password")
    @AllowedBeforeSetup
    public Response password() {
        String next = form.text("secret-next");
        if (!next.equals(form.text("secret-again"))) {
            return again(refusing.wrong("again", "wrong-again"));
        }
        return carryOut(
                Map.of(),
                "password",
                () -> own.changePassword(new PasswordChange(form.text("secret-current"), next)));
    }

    @POST
    @Path("/profile")
    public Response profile() {
        return carryOut(
                Map.of("/displayName", "name"),
                "profile",
                () ->
                        own.changeProfile(
                                new ProfileChange(
                                        form.get("name").map(String::strip).orElse(null),
                                        form.get("language")
                                                .flatMap(Language::ofTag)
                                                .orElse(null))));
    }

    @POST
    @Path("/email")
    public Response email() {
        return carryOut(
                Map.of("/password", "email-password"),
                "email",
                () ->
                        own.changeEmail(
                                new EmailChange(
                                        form.get("email").map(String::strip).orElse(null),
                                        form.text("secret-email-password"))));
    }

    @POST
    @Path("/session")
    @AllowedBeforeSetup
    public Response endSession() {
        return carryOut(Map.of(), "session", () -> end(form.text("session")));
    }

    /** One that has ended meanwhile is as it should be. */
    private void end(String id) {
        try {
            sessions.end(id);
        } catch (ProblemException e) {
            if (e.type() != ProblemType.NOT_FOUND) {
                throw e;
            }
        }
    }

    private Response carryOut(Map<String, String> fields, String done, Runnable work) {
        return refusing.orAgain(
                fields,
                () -> {
                    work.run();
                    return Html.go(Links.SETTINGS + "?done=" + done);
                },
                this::again);
    }

    private Response again(FormState state) {
        return Response.fromResponse(view.page(state, null)).status(state.status()).build();
    }
}
