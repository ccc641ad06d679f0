package org.notorturetj.pages.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.notorturetj.api.desk.profile.OwnAccountApi;
import org.notorturetj.api.desk.profile.Proof;
import org.notorturetj.api.desk.profile.TotpConfirmation;
import org.notorturetj.api.desk.profile.TotpEnrolment;
import org.notorturetj.pages.FormState;
import org.notorturetj.pages.Frame;
import org.notorturetj.pages.Frames;
import org.notorturetj.pages.Html;
import org.notorturetj.pages.Links;
import org.notorturetj.pages.PostedForm;
import org.notorturetj.pages.Refusing;
import org.notorturetj.platform.filter.AllowedBeforeSetup;
import org.notorturetj.platform.text.QrCode;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;

/**
 * The device for one-time codes. What is secret stands on the page that answers a form, and at no
 * address: it is shown once.
 */
@Path(Links.SETTINGS)
@Produces(MediaType.TEXT_HTML)
@Authenticated
public class DevicePages {
    private static final int GROUP = 4;

    private final Frames frames;
    private final SettingsView settings;
    private final OwnAccountApi own;
    private final PostedForm form;
    private final Refusing refusing;

    DevicePages(
            Frames frames,
            SettingsView settings,
            OwnAccountApi own,
            PostedForm form,
            Refusing refusing) {
        this.frames = frames;
        this.settings = settings;
        this.own = own;
        this.form = form;
        this.refusing = refusing;
    }

    @POST
    @Path("/device")
    @AllowedBeforeSetup
    public Response enrol() {
        return refusing.orAgain(
                Map.of("/password", "device-password", "/code", "device-code"),
                () -> page(FormState.NONE, own.enrolTotp(proof())),
                state -> settings.page(state, null));
    }

    @POST
    @Path("/device-confirmation")
    @AllowedBeforeSetup
    public Response confirm() {
        return refusing.orAgain(
                Map.of(),
                () ->
                        Html.page(
                                new RecoveryCodes(
                                        frames.of("recovery-codes"),
                                        own.confirmTotp(new TotpConfirmation(code("code")))
                                                .codes())),
                state -> page(state, sent()));
    }

    @POST
    @Path("/device-removal")
    public Response remove() {
        return refusing.orAgain(
                Map.of("/password", "device-password", "/code", "device-code"),
                () -> {
                    own.removeTotp(proof());
                    return Html.go(Links.SETTINGS + "?done=device-removed");
                },
                state -> settings.page(state, null));
    }

    private Proof proof() {
        String code = code("secret-device-code");
        return new Proof(form.text("secret-device-password"), code.isEmpty() ? null : code);
    }

    private String code(String field) {
        return form.text(field).replace(" ", "");
    }

    /** What the page was sent with: the desk shows it once, and a code may be mistyped. */
    private TotpEnrolment sent() {
        return new TotpEnrolment(form.text("secret-key"), form.text("secret-uri"));
    }

    private Response page(FormState state, TotpEnrolment enrolment) {
        boolean isShown = enrolment.uri().startsWith("otpauth://totp/");
        return isShown
                ? Html.page(
                        new Device(
                                frames.of("device-new"),
                                state,
                                QrCode.of(enrolment.uri()),
                                enrolment,
                                groups(enrolment.secret())))
                : settings.page(state, null);
    }

    /** As people type it: in groups of four. */
    private static List<String> groups(String secret) {
        List<String> groups = new ArrayList<>();
        for (int start = 0; start < secret.length(); start += GROUP) {
            groups.add(secret.substring(start, Math.min(secret.length(), start + GROUP)));
        }
        return groups;
    }

    @CheckedTemplate(basePath = "pages", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Device(Frame f, FormState r, QrCode qr, TotpEnrolment enrolment, List<String> groups)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "pages", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RecoveryCodes(Frame f, List<String> codes) implements TemplateInstance {}
}
