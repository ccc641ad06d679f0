package org.notorturetj.pages.editing;

import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.editing.Autosave;
import org.notorturetj.api.desk.edition.NewTextSource;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.pages.Html;
import org.notorturetj.pages.PostedForm;
import org.notorturetj.pages.Refusing;
import org.notorturetj.pages.form.FormContent;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Refusal;
import org.notorturetj.platform.problem.Rule;

import io.quarkus.security.Authenticated;

/**
 * One part of a document: written, translated beside its source, handed in, checked, sent back. It
 * is one page, so that nothing which was typed is ever on another one.
 */
@Path("/desk/documents/{id}/{part:(facts|tg|ru|en)}")
@Produces(MediaType.TEXT_HTML)
@Authenticated
public class EditorPages {
    private static final String ETAG = "_etag";
    private static final String FROM = "_from";
    private static final String RESOLVE = "resolve:";
    private static final String CLEANED = "-cleaned";

    private final Parts parts;
    private final EditorView view;
    private final CommentRows comments;
    private final FalseAlarmForm alarms;
    private final PostedForm form;
    private final Refusing refusing;

    EditorPages(
            Parts parts,
            EditorView view,
            CommentRows comments,
            FalseAlarmForm alarms,
            PostedForm form,
            Refusing refusing) {
        this.parts = parts;
        this.view = view;
        this.comments = comments;
        this.alarms = alarms;
        this.form = form;
        this.refusing = refusing;
    }

    @GET
    public Response read(
            @PathParam("id") String id,
            @PathParam("part") String name,
            @QueryParam("from") @Nullable Language from,
            @QueryParam("done") @Nullable String done,
            @QueryParam("typed") @Nullable Boolean typed) {
        Part part = part(id, name);
        Optional<WorkingPart> found = parts.find(part);
        WorkingPart working = found.orElseGet(() -> begun(part, from));
        String etag = found.map(WorkingPart::etag).orElse(null);
        Optional<Autosave> kept = parts.typed(part);
        if (Boolean.TRUE.equals(typed) && kept.isPresent()) {
            return Html.page(
                    view.of(
                            part,
                            working,
                            new EditorState(kept.get().basedOn(), from, null)
                                    .typing(kept.get().content())));
        }
        return Html.page(
                view.of(
                        part,
                        working,
                        new EditorState(etag, from, done)
                                .keeping(kept.map(Autosave::savedAt).orElse(null))));
    }

    /**
     * A translation begins with the members that are the same in every language, facts with codes.
     */
    private WorkingPart begun(Part part, @Nullable Language from) {
        return WorkingPart.begun(
                from == null
                        ? view.schema(part).begun()
                        : parts.find(new Part(part.document(), from))
                                .map(source -> Skeleton.of(source.content()))
                                .orElse(Map.of()));
    }

    @POST
    public Response write(@PathParam("id") String id, @PathParam("part") String name) {
        Part part = part(id, name);
        String action = form.action();
        String etag = form.get(ETAG).orElse(null);
        Language from = form.get(FROM).flatMap(Language::ofTag).orElse(null);
        if (FormContent.isOfForm(action)) {
            return again(part, new EditorState(etag, from, null).typing(content(part)));
        }
        return refusing.orRefused(
                () -> act(part, action, from, saved(part, action, etag, from)),
                refusal -> refused(part, etag, from, refusal));
    }

    /** The etag of what is there now: what was typed is saved before anything else is done. */
    private @Nullable String saved(
            Part part, String action, @Nullable String etag, @Nullable Language from) {
        return hasContent() && EditorView.SAVING.contains(action) ? save(part, etag, from) : etag;
    }

    private Response act(Part part, String action, @Nullable Language from, @Nullable String etag) {
        return refusing.orRefused(
                () -> {
                    String done = act(part, action, etag);
                    return keepsTyping(action)
                            ? again(
                                    part,
                                    stillTyping(part, action, new EditorState(etag, from, done)))
                            : Html.go(part.address() + "?done=" + done + cleaned());
                },
                refusal -> refused(part, etag, from, refusal));
    }

    /** Whoever pasted is told that her text was changed by it. */
    private String cleaned() {
        return hasContent() && FormContent.isCleaned(form) ? CLEANED : "";
    }

    /** Whether something stands in the form that a button has nothing to do with. */
    private boolean keepsTyping(String action) {
        return hasContent() && (!EditorView.SAVING.contains(action) || comments.isTyped());
    }

    private EditorState stillTyping(Part part, String action, EditorState state) {
        return EditorView.SAVING.contains(action)
                ? new EditorState(
                        parts.find(part).map(WorkingPart::etag).orElse(null),
                        state.from(),
                        state.done())
                : state.typing(content(part));
    }

    /**
     * Carries out what a button asks for, besides saving.
     *
     * @return what was done
     */
    private String act(Part part, String action, @Nullable String etag) {
        if (action.startsWith(RESOLVE)) {
            parts.resolve(part, action.substring(RESOLVE.length()));
            return "resolved";
        }
        if (action.equals("alarm")) {
            return alarms.send(part, content(part));
        }
        switch (action) {
            case "submit" -> parts.submit(part, etag);
            case "approve" ->
                    parts.approve(
                            part,
                            etag,
                            form.get(ReviewView.WITH_FACTS).orElse(null),
                            Refusing.accepted(form.values("accept")));
            case "back" -> parts.sendBack(part, etag, reason());
            case "comment" -> parts.comment(part, comments.sent());
            case "discard" -> parts.discard(part);
            case "translated" -> parts.reviewTranslation(part, etag);
            case "law" -> parts.reviewLegally(part, etag, form.text("law-as-of").strip());
            default -> {} // saved
        }
        return action.isEmpty() ? "save" : action;
    }

    /** Nobody is sent back a text without being told why. */
    private String reason() {
        return form.get("comment")
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        ProblemType.INVALID_BODY, "/comment", Rule.NOT_BLANK));
    }

    /** Saves; an address that was left empty is made from the title when a text is handed in. */
    private @Nullable String save(Part part, @Nullable String etag, @Nullable Language from) {
        Map<String, Object> content = content(part);
        WorkingPart saved = save(part, etag, from, content);
        if (form.action().equals("submit") && saved.slugOffer() != null) {
            content.put("slug", saved.slugOffer());
            saved = save(part, saved.etag(), from, content);
        }
        return saved.etag();
    }

    private WorkingPart save(
            Part part,
            @Nullable String etag,
            @Nullable Language from,
            Map<String, Object> content) {
        return parts.save(part, etag, content, source(part, from), form.isTicked("minor"));
    }

    /** What it is translated from, as the page showed it. */
    private @Nullable NewTextSource source(Part part, @Nullable Language from) {
        return part.isFacts() || from == null || from == part.language()
                ? null
                : new NewTextSource(from, form.get("_source").orElse(null));
    }

    private boolean hasContent() {
        return form.isTicked("_content");
    }

    private Map<String, Object> content(Part part) {
        return view.typed(part);
    }

    /** The same page with what was typed, after something was refused. */
    private Response refused(
            Part part, @Nullable String etag, @Nullable Language from, Refusal refusal) {
        Optional<WorkingPart> now = parts.find(part);
        boolean overtaken = refusal.type() == ProblemType.CHANGED_MEANWHILE && now.isPresent();
        return again(
                part,
                new EditorState(overtaken ? now.get().etag() : etag, from, null)
                        .typing(hasContent() ? content(part) : null)
                        .refused(refusal, overtaken ? now.get().content() : null));
    }

    private Response again(Part part, EditorState state) {
        return Html.page(
                view.of(part, parts.find(part).orElseGet(() -> begun(part, state.from())), state));
    }

    private static Part part(String id, String name) {
        return Part.of(id, name).orElseThrow(() -> new ProblemException(ProblemType.UNKNOWN_PATH));
    }
}
