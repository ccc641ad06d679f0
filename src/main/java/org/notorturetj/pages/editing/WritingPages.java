package org.notorturetj.pages.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.editing.EditingApi;
import org.notorturetj.api.desk.editing.EditingNotice;
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
import org.notorturetj.pages.People;
import org.notorturetj.pages.PostedForm;
import org.notorturetj.pages.form.FormContent;
import org.notorturetj.pages.form.PastedHtml;
import org.notorturetj.platform.problem.ProblemException;

import io.quarkus.security.Authenticated;

/** What the script asks for while somebody writes, and the text as its readers will see it. */
@Path("/desk")
@Authenticated
public class WritingPages {
    private final EditorView view;
    private final EditingApi editing;
    private final PreviewsApi previews;
    private final PreviewApi preview;
    private final MeApi me;
    private final People people;
    private final PostedForm form;

    WritingPages(
            EditorView view,
            EditingApi editing,
            PreviewsApi previews,
            PreviewApi preview,
            MeApi me,
            People people,
            PostedForm form) {
        this.view = view;
        this.editing = editing;
        this.previews = previews;
        this.preview = preview;
        this.me = me;
        this.people = people;
        this.form = form;
    }

    /** HTML from a clipboard, as Markdown. */
    @POST
    @Path("/paste")
    @Produces(MediaType.TEXT_PLAIN)
    public Response paste() {
        return text(PastedHtml.markdown(form.text("html")));
    }

    /** Says that she is writing, and who else is. */
    @POST
    @Path("/documents/{id}/{part:(facts|tg|ru|en)}/editing")
    @Produces(MediaType.TEXT_PLAIN)
    public Response write(@PathParam("id") String id, @PathParam("part") String name) {
        Part part = part(id, name);
        String own = me.get().id();
        EditingState state =
                editing.say(
                        id,
                        new EditingNotice(
                                part.language(), form.get("_etag").orElse(null), typed(part)));
        String others =
                state.items().stream()
                        .filter(one -> !one.account().equals(own))
                        .filter(one -> Objects.equals(one.language(), part.language()))
                        .map(one -> people.name(one, "account"))
                        .collect(Collectors.joining(", "));
        Language reader = me.get().titlesIn();
        List<String> said = new ArrayList<>();
        if (state.autosavedAt() != null) {
            said.add(
                    Frames.word("autosaved", reader)
                            + " "
                            + Moments.minute(state.autosavedAt(), reader));
        }
        if (!others.isEmpty()) {
            said.add(Frames.word("also-editing", reader) + ": " + others);
        }
        return text(String.join(" · ", said));
    }

    /** What stands in the form; null when it only says that it is open. */
    private @Nullable Map<String, Object> typed(Part part) {
        return form.isTicked("_content") ? new FormContent(form).read(view.schema(part)) : null;
    }

    /** The page of the text as its readers will have it; nobody else can open it. */
    @POST
    @Path("/documents/{id}/{part:(tg|ru|en)}/preview")
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
