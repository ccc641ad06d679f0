package org.notorturetj.pages;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

/** Pages in place of those that could not be made; what was sent stands on them. */
@ApplicationScoped
class Troubles {
    private final Frames frames;
    private final PostedForm form;
    private final CurrentVertxRequest current;

    Troubles(Frames frames, PostedForm form, CurrentVertxRequest current) {
        this.frames = frames;
        this.form = form;
        this.current = current;
    }

    /** Asks to sign in, and leads back to where somebody was, with what she had written. */
    Response signIn(String to) {
        boolean posted = !form.all().isEmpty();
        return Html.page(
                posted ? 401 : 200,
                new SignIn(
                        frames.ofStranger("sign-in"),
                        "",
                        Links.isPage(to) ? to : Links.HOME,
                        posted ? form.kept() : List.of(),
                        posted ? frames.ofStranger("session-over").title() : null));
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
        return Html.page(
                status,
                new Trouble(
                        frames.ofTrouble(title),
                        sentences,
                        form.kept(),
                        current.getCurrent().request().path()));
    }

    @CheckedTemplate(basePath = "pages", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SignIn(
            Frame f, String login, String to, List<PostedForm.Kept> kept, @Nullable String trouble)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "pages", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Trouble(Frame f, List<String> sentences, List<PostedForm.Kept> kept, String again)
            implements TemplateInstance {}
}
