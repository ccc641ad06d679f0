package org.notorturetj.pages.account;

import java.util.List;
import java.util.Map;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.account.AccountsApi;
import org.notorturetj.api.desk.account.ChangeOutcome;
import org.notorturetj.api.desk.account.DeskAccountList;
import org.notorturetj.api.desk.account.NewAccount;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.pages.FormState;
import org.notorturetj.pages.Frame;
import org.notorturetj.pages.Frames;
import org.notorturetj.pages.Html;
import org.notorturetj.pages.PostedForm;
import org.notorturetj.pages.Refusing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;

/** Everybody's accounts, and making one. */
@Path("/desk")
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed("administer")
public class AccountsPages {
    private static final int MANY = 50;

    private final Frames frames;
    private final AccountsApi accounts;
    private final PostedForm form;
    private final Refusing refusing;

    AccountsPages(Frames frames, AccountsApi accounts, PostedForm form, Refusing refusing) {
        this.frames = frames;
        this.accounts = accounts;
        this.form = form;
        this.refusing = refusing;
    }

    @GET
    @Path("/accounts")
    public Response list(@QueryParam("cursor") @Nullable String cursor) {
        Frame frame = frames.of("accounts");
        DeskAccountList found = accounts.list(new PageRequest(cursor, MANY));
        return Html.page(
                new Accounts(
                        frame,
                        found.items().stream().map(it -> AccountRow.of(it, frame.lang())).toList(),
                        found.next()));
    }

    @GET
    @Path("/new-account")
    public Response form() {
        return page(FormState.NONE);
    }

    @POST
    @Path("/new-account")
    public Response create() {
        return refusing.orAgain(
                Map.of("/roles", "roles"),
                () -> {
                    String login = form.text("login").strip();
                    Response made =
                            accounts.create(
                                    new NewAccount(
                                            login,
                                            form.get("email").map(String::strip).orElse(null),
                                            List.copyOf(form.values("role"))));
                    return Html.page(
                            new AccountOutcome(
                                    frames.titled(login), (ChangeOutcome) made.getEntity(), true));
                },
                this::page);
    }

    private Response page(FormState state) {
        return Html.page(
                new NewAccountForm(frames.of("new-account"), state, AccountRow.ROLES, List.of()));
    }

    @CheckedTemplate(basePath = "pages", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Accounts(Frame f, List<AccountRow> accounts, @Nullable String next)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "pages", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record NewAccountForm(Frame f, FormState r, List<String> roles, List<String> stored)
            implements TemplateInstance {}

    /** What became of a change; what is secret in it is shown once, and at no address. */
    @CheckedTemplate(basePath = "pages", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AccountOutcome(Frame f, ChangeOutcome outcome, boolean made)
            implements TemplateInstance {}
}
