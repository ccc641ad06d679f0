package org.notorturetj.pages;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

/** Pages in place of those that could not be made; what was sent stands on them. */
@ApplicationScoped
class Troubles {
    /** The field of the page to which signing in leads. */
    static final String TO = "secret-to";

    private final Frames frames;
    private final PostedForm form;
    private final CurrentVertxRequest current;

    Troubles(Frames frames, PostedForm form, CurrentVertxRequest current) {
        this.frames = frames;
        this.form = form;
        this.current = current;
    }

    /** Asks to sign in, and leads on to a page. */
    Response signIn(String to) {
        boolean posted = !form.all().isEmpty();
        return signIn(
                posted ? ProblemType.UNAUTHORIZED.status() : 200,
                to,
                posted ? Frames.word("session-over", frames.language()) : null);
    }

    /** Asks to sign in once more; nothing that was written before is lost by it. */
    Response signInAgain(int status, String trouble) {
        return signIn(status, form.text(TO), trouble);
    }

    private Response signIn(int status, String to, @Nullable String trouble) {
        return Html.page(
                status,
                new SignIn(
                        frames.ofStranger("sign-in"),
                        form.text("secret-login").strip(),
                        Links.pageOr(to, Links.HOME),
                        form.kept(),
                        trouble));
    }

    /** A form of a session before: one more click sends it. */
    Response outdated() {
        Language language = frames.language();
        return trouble(
                409,
                Frames.word("form-outdated", language),
                List.of(Frames.word("form-outdated-lead", language)));
    }

    /** What went wrong, in sentences, with the form to be sent again if there was one. */
    Response trouble(int status, String title, List<String> sentences) {
        return trouble(status, title, sentences, false);
    }

    /** The same when something in the settings has to be done before the form is sent again. */
    Response settingsFirst(int status, String title, List<String> sentences) {
        return trouble(status, title, sentences, true);
    }

    private Response trouble(
            int status, String title, List<String> sentences, boolean settingsFirst) {
        return Html.page(
                status,
                new Trouble(
                        frames.ofTrouble(title),
                        sentences,
                        form.kept(),
                        current.getCurrent().request().path(),
                        settingsFirst));
    }

    @CheckedTemplate(basePath = "pages", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SignIn(
            Frame f, String login, String to, List<PostedForm.Kept> kept, @Nullable String trouble)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "pages", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Trouble(
            Frame f,
            List<String> sentences,
            List<PostedForm.Kept> kept,
            String again,
            boolean settingsFirst)
            implements TemplateInstance {}
}
