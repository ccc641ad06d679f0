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
import org.notorturetj.api.desk.comment.NewComment;
import org.notorturetj.api.desk.editing.Autosave;
import org.notorturetj.api.desk.edition.NewTextSource;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.pages.Html;
import org.notorturetj.pages.PostedForm;
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

    private final Parts parts;
    private final EditorView view;
    private final PostedForm form;

    EditorPages(Parts parts, EditorView view, PostedForm form) {
        this.parts = parts;
        this.view = view;
        this.form = form;
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
                            working.with(kept.get().content()),
                            new EditorState(kept.get().basedOn(), from, null)));
        }
        return Html.page(
                view.of(
                        part,
                        working,
                        new EditorState(etag, from, done)
                                .keeping(kept.map(Autosave::savedAt).orElse(null))));
    }

    /** A translation begins with the members that are the same in every language. */
    private WorkingPart begun(Part part, @Nullable Language from) {
        return WorkingPart.begun(
                from == null
                        ? Map.of()
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
            return again(part, etag, from, content(part), null, 200);
        }
        String current = etag;
        try {
            if (hasContent() && EditorView.SAVING.contains(action)) {
                current = save(part, etag, from);
            }
            act(part, action, current);
            return Html.go(part.address() + "?done=" + (action.isEmpty() ? "save" : action));
        } catch (RuntimeException thrown) {
            Refusal refusal = Refusal.of(thrown).orElseThrow(() -> thrown);
            return again(
                    part,
                    current,
                    from,
                    hasContent() ? content(part) : null,
                    refusal,
                    refusal.type().status());
        }
    }

    /** Carries out what a button asks for, besides saving. */
    private void act(Part part, String action, @Nullable String etag) {
        switch (action) {
            case "submit" -> parts.submit(part, etag);
            case "approve" -> parts.approve(part, etag);
            case "back" -> parts.sendBack(part, etag, reason());
            case "comment" -> parts.comment(part, new NewComment(form.text("comment").strip()));
            case "discard" -> parts.discard(part);
            case "translated" -> parts.reviewTranslation(part, etag);
            case "law" -> parts.reviewLegally(part, etag, form.text("law-as-of").strip());
            default -> {} // saved
        }
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
        return new FormContent(form).read(view.schema(part));
    }

    /** The same page with what was typed, after a refusal or a change of the form itself. */
    private Response again(
            Part part,
            @Nullable String etag,
            @Nullable Language from,
            @Nullable Map<String, Object> typed,
            @Nullable Refusal refusal,
            int status) {
        Optional<WorkingPart> now = parts.find(part);
        WorkingPart stored = now.orElseGet(() -> begun(part, from));
        boolean overtaken =
                refusal != null
                        && refusal.type() == ProblemType.CHANGED_MEANWHILE
                        && now.isPresent();
        return Html.page(
                status,
                view.of(
                        part,
                        typed == null ? stored : stored.with(typed),
                        new EditorState(overtaken ? stored.etag() : etag, from, null)
                                .refused(refusal, overtaken ? stored.content() : null)));
    }

    private static Part part(String id, String name) {
        return Part.of(id, name).orElseThrow(() -> new ProblemException(ProblemType.UNKNOWN_PATH));
    }
}
