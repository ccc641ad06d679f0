package org.notorturetj.pages.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.editing.EditingState;
import org.notorturetj.api.desk.preview.MadePreview;
import org.notorturetj.api.desk.preview.NewPreview;
import org.notorturetj.api.desk.preview.PreviewApi;
import org.notorturetj.api.desk.preview.PreviewsApi;
import org.notorturetj.api.desk.profile.MeApi;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.pages.Frames;
import org.notorturetj.pages.Html;
import org.notorturetj.pages.Moments;
import org.notorturetj.pages.PostedForm;
import org.notorturetj.pages.Refusing;
import org.notorturetj.pages.form.Labels;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Refusal;

import io.quarkus.security.Authenticated;

/** What the script asks for while somebody writes, and the text as its readers will see it. */
@Path("/desk/documents/{id}/{part:(facts|tg|ru|en)}")
@Authenticated
public class WritingPages {
    private final EditorView view;
    private final Presence presence;
    private final PreviewsApi previews;
    private final PreviewApi preview;
    private final MeApi me;
    private final Refusing refusing;
    private final PostedForm form;

    WritingPages(
            EditorView view,
            Presence presence,
            PreviewsApi previews,
            PreviewApi preview,
            MeApi me,
            Refusing refusing,
            PostedForm form) {
        this.view = view;
        this.presence = presence;
        this.previews = previews;
        this.preview = preview;
        this.me = me;
        this.refusing = refusing;
        this.form = form;
    }

    /**
     * Says that she is writing, and who else is; and why what she has typed was not kept, if it was
     * refused.
     */
    @POST
    @Path("/editing")
    @Produces(MediaType.TEXT_PLAIN)
    public Response write(@PathParam("id") String id, @PathParam("part") String name) {
        Part part = part(id, name);
        Language reader = me.get().titlesIn();
        Map<String, Object> typed = typed(part);
        return refusing.orRefused(
                () -> text(said(presence.say(part, etag(), typed), part, reader)),
                refusal -> text(refused(refusal, part, typed, reader)));
    }

    private String said(EditingState state, Part part, Language reader) {
        List<String> others = presence.others(state.items(), part);
        List<String> said = new ArrayList<>();
        if (state.autosavedAt() != null) {
            said.add(
                    Frames.word("autosaved", reader)
                            + " "
                            + Moments.minute(state.autosavedAt(), reader));
        }
        if (state.leftOut() != null) {
            said.add(
                    Frames.word("left-out", reader)
                            + ": "
                            + state.leftOut().stream()
                                    .map(it -> Labels.path(it.parameter(), reader))
                                    .collect(Collectors.joining(", ")));
        }
        if (!others.isEmpty()) {
            said.add(Frames.word("also-editing", reader) + ": " + String.join(", ", others));
        }
        return String.join(" · ", said);
    }

    private static String refused(
            Refusal refusal, Part part, @Nullable Map<String, Object> typed, Language reader) {
        return Frames.word("not-autosaved", reader)
                + " "
                + String.join(
                        " · ",
                        new Faults(refusal, part, typed == null ? Map.of() : typed, false, reader)
                                .sentences());
    }

    private @Nullable String etag() {
        return form.get("_etag").orElse(null);
    }

    /** What stands in the form; null when it only says that it is open. */
    private @Nullable Map<String, Object> typed(Part part) {
        return form.isTicked("_content") ? view.typed(part) : null;
    }

    /** The page of the text as its readers will have it; nobody else can open it. */
    @POST
    @Path("/preview")
    @Produces(MediaType.TEXT_HTML)
    public Response preview(@PathParam("id") String id, @PathParam("part") String name) {
        MadePreview made =
                (MadePreview)
                        previews.make(id, part(id, name).inLanguage(), new NewPreview(1))
                                .getEntity();
        try {
            Response page = preview.get(made.token());
            return Response.status(page.getStatus())
                    .type(Html.TYPE)
                    .entity(
                            String.valueOf(page.getEntity())
                                    .replace("/read/style.css", "/desk/read.css"))
                    .build();
        } finally {
            preview.revoke(made.id());
        }
    }

    private static Response text(String text) {
        return Response.ok(text, MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.VARY, "Cookie")
                .build();
    }

    private static Part part(String id, String name) {
        return Part.of(id, name).orElseThrow(() -> new ProblemException(ProblemType.UNKNOWN_PATH));
    }
}
