package org.notorturetj.pages.account;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.account.AccountsApi;
import org.notorturetj.api.desk.account.ChangeOutcome;
import org.notorturetj.api.desk.account.CredentialReset;
import org.notorturetj.api.desk.account.RoleChange;
import org.notorturetj.api.desk.account.TotpRequirement;
import org.notorturetj.api.desk.profile.MeApi;
import org.notorturetj.pages.FormState;
import org.notorturetj.pages.Frame;
import org.notorturetj.pages.Frames;
import org.notorturetj.pages.Html;
import org.notorturetj.pages.PostedForm;
import org.notorturetj.pages.Refusing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;

/** One account, and what an administrator does with it. */
@Path("/desk/accounts/{id:" + AccountsApi.ID + "}")
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed("administer")
public class AccountPages {
    /** What the page says was just done. */
    private static final Set<String> DONE =
            Set.of("roles", "codes", "reset", "frozen", "unfrozen", "sessions");

    private final Frames frames;
    private final MeApi me;
    private final AccountsApi accounts;
    private final PostedForm form;
    private final Refusing refusing;

    AccountPages(
            Frames frames, MeApi me, AccountsApi accounts, PostedForm form, Refusing refusing) {
        this.frames = frames;
        this.me = me;
        this.accounts = accounts;
        this.form = form;
        this.refusing = refusing;
    }

    @GET
    public Response account(@PathParam("id") String id, @QueryParam("done") @Nullable String done) {
        return page(id, FormState.NONE, done);
    }

    /** Whoever signed in while one of the forms was being sent is led here. */
    @GET
    @Path("/{part}")
    public Response part(@PathParam("id") String id, @PathParam("part") String part) {
        return Html.go(here(id, ""));
    }

    @POST
    @Path("/roles")
    public Response roles(@PathParam("id") String id) {
        return change(
                id,
                "roles",
                () -> accounts.changeRoles(id, new RoleChange(List.copyOf(form.values("role")))));
    }

    @POST
    @Path("/codes")
    public Response codes(@PathParam("id") String id) {
        return change(
                id,
                "codes",
                () ->
                        accounts.requireTotp(
                                id, new TotpRequirement(form.action().equals("require"))));
    }

    @POST
    @Path("/reset")
    public Response reset(@PathParam("id") String id) {
        return change(
                id,
                "reset",
                () ->
                        accounts.reset(
                                id,
                                new CredentialReset(
                                        form.text("what"),
                                        form.get("email").map(String::strip).orElse(null))));
    }

    @POST
    @Path("/freezing")
    public Response freeze(@PathParam("id") String id) {
        return carryOut(id, "frozen", () -> accounts.freeze(id));
    }

    @POST
    @Path("/unfreezing")
    public Response unfreeze(@PathParam("id") String id) {
        return change(id, "unfrozen", () -> accounts.unfreeze(id));
    }

    @POST
    @Path("/sessions")
    public Response endSessions(@PathParam("id") String id) {
        return carryOut(id, "sessions", () -> accounts.endSessions(id));
    }

    private Response carryOut(String id, String done, Runnable work) {
        return refusing.orAgain(
                Map.of(),
                () -> {
                    work.run();
                    return Html.go(here(id, "?done=" + done));
                },
                state -> page(id, state, null));
    }

    /** What may wait for a second person, or gives something that is shown once. */
    private Response change(String id, String done, Supplier<Response> work) {
        return refusing.orAgain(
                Map.of("/roles", "roles", "/what", "what", "id", ""),
                () -> {
                    ChangeOutcome outcome = (ChangeOutcome) work.get().getEntity();
                    return outcome.done() && outcome.password() == null && outcome.token() == null
                            ? Html.go(here(id, "?done=" + done))
                            : Html.page(
                                    new AccountsPages.AccountOutcome(
                                            frames.titled(accounts.get(id).login()),
                                            outcome,
                                            false));
                },
                state -> page(id, state, null));
    }

    private Response page(String id, FormState state, @Nullable String done) {
        var account = accounts.get(id);
        Frame frame = frames.titled(account.login());
        return Html.page(
                new Account(
                        frame,
                        state,
                        AccountRow.of(account, frame.lang()),
                        account.id().equals(me.get().id()),
                        AccountRow.ROLES,
                        done != null && DONE.contains(done)
                                ? frame.w("done-account-" + done)
                                : null,
                        SettingsView.rows(accounts.sessions(id).items(), frame.lang())));
    }

    private String here(String id, String rest) {
        return "/desk/accounts/" + id + rest;
    }

    @CheckedTemplate(basePath = "pages", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Account(
            Frame f,
            FormState r,
            AccountRow account,
            boolean own,
            List<String> roles,
            @Nullable String done,
            List<SettingsView.Row> sessions)
            implements TemplateInstance {}
}
