package org.notorturetj.pages.account;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.profile.OwnAccount;
import org.notorturetj.api.desk.profile.OwnAccountApi;
import org.notorturetj.api.desk.session.Session;
import org.notorturetj.api.desk.session.SessionApi;
import org.notorturetj.api.text.Language;
import org.notorturetj.pages.FormState;
import org.notorturetj.pages.Frame;
import org.notorturetj.pages.Frames;
import org.notorturetj.pages.Html;
import org.notorturetj.pages.Moments;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The page of one's own account: what has to be done first stands alone on it. */
@ApplicationScoped
class SettingsView {
    /** What the page says was just done. */
    private static final Set<String> DONE =
            Set.of("password", "profile", "email", "device-removed", "session");

    private final Frames frames;
    private final OwnAccountApi own;
    private final SessionApi sessions;

    SettingsView(Frames frames, OwnAccountApi own, SessionApi sessions) {
        this.frames = frames;
        this.own = own;
        this.sessions = sessions;
    }

    Response page(FormState state, @Nullable String done) {
        Frame frame = frames.of("settings");
        OwnAccount account = own.get();
        String first = first(account);
        return Html.page(
                new Settings(
                        frame,
                        state,
                        account,
                        account.language() == null ? "" : account.language().tag(),
                        first,
                        done != null && DONE.contains(done) ? frame.w("done-" + done) : null,
                        account.approvesFrom() == null
                                ? null
                                : Moments.minute(account.approvesFrom(), frame.lang()),
                        first.isEmpty() ? rows(sessions.list().items(), frame.lang()) : List.of()));
    }

    /** What has to be done before anything else; empty: nothing. */
    static String first(OwnAccount account) {
        if (account.mustChangePassword()) {
            return "password";
        }
        return account.totp().required() && !account.totp().enrolled() ? "device" : "";
    }

    static List<Row> rows(List<Session> sessions, Language language) {
        return sessions.stream()
                .map(
                        it ->
                                new Row(
                                        it.id(),
                                        Moments.minute(it.createdAt(), language),
                                        Moments.minute(it.usedAt(), language),
                                        Moments.minute(it.expiresAt(), language),
                                        it.current()))
                .toList();
    }

    /** A session in a list. */
    public record Row(String id, String began, String used, String ends, boolean current) {}

    @CheckedTemplate(basePath = "pages", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Settings(
            Frame f,
            FormState r,
            OwnAccount account,
            String language,
            String first,
            @Nullable String done,
            @Nullable String approvesFrom,
            List<Row> sessions)
            implements TemplateInstance {}
}
