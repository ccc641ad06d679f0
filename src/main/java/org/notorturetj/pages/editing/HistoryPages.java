package org.notorturetj.pages.editing;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.document.DocumentsApi;
import org.notorturetj.api.desk.revision.Compared;
import org.notorturetj.api.desk.revision.SavedRevision;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.pages.Frame;
import org.notorturetj.pages.Frames;
import org.notorturetj.pages.Html;
import org.notorturetj.pages.Moments;
import org.notorturetj.pages.People;
import org.notorturetj.pages.PostedForm;
import org.notorturetj.pages.form.Choices;
import org.notorturetj.pages.form.FormRows;
import org.notorturetj.pages.form.Notes;
import org.notorturetj.platform.problem.ProblemException;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;

/** Every save of a part: what stood there, what has changed since, and saving it again. */
@Path("/desk/documents/{id}/{part:(facts|tg|ru|en)}/history")
@Produces(MediaType.TEXT_HTML)
@Authenticated
public class HistoryPages {
    private final Frames frames;
    private final DocumentsApi documents;
    private final Parts parts;
    private final EditorView editor;
    private final Differences differences;
    private final Choices choices;
    private final People people;
    private final PostedForm form;

    HistoryPages(
            Frames frames,
            DocumentsApi documents,
            Parts parts,
            EditorView editor,
            Differences differences,
            Choices choices,
            People people,
            PostedForm form) {
        this.frames = frames;
        this.documents = documents;
        this.parts = parts;
        this.editor = editor;
        this.differences = differences;
        this.choices = choices;
        this.people = people;
        this.form = form;
    }

    @GET
    public Response list(
            @PathParam("id") String id,
            @PathParam("part") String name,
            @QueryParam("cursor") @Nullable String cursor) {
        Part part = part(id, name);
        Frame frame = frame(part);
        Items<SavedRevision> found = parts.revisions(part, new PageRequest(cursor, null));
        return Html.page(
                new History(
                        frame,
                        part,
                        found.items().stream().map(saved -> entry(part, saved, frame)).toList(),
                        found.next() == null
                                ? null
                                : part.address() + "/history?cursor=" + found.next()));
    }

    @GET
    @Path("/{number}/{save}")
    public Response show(
            @PathParam("id") String id,
            @PathParam("part") String name,
            @PathParam("number") int number,
            @PathParam("save") int save) {
        Part part = part(id, name);
        Frame frame = frame(part);
        var content = parts.revision(part, number, save).content();
        return Html.page(
                new Revision(
                        frame,
                        part,
                        number + "." + save,
                        number + "/" + save,
                        Shown.of(
                                new FormRows(frame.lang(), choices, Notes.NONE)
                                        .of(editor.schema(part), content),
                                frame.lang()),
                        differences.between(
                                part, new Compared(number, save, null, null), frame.lang()),
                        etag(part)));
    }

    @POST
    @Path("/{number}/{save}")
    public Response restore(
            @PathParam("id") String id,
            @PathParam("part") String name,
            @PathParam("number") int number,
            @PathParam("save") int save) {
        Part part = part(id, name);
        parts.restore(part, number, save, form.get("_etag").orElse(null));
        return Html.go(part.address() + "?done=restored");
    }

    private Entry entry(Part part, SavedRevision saved, Frame frame) {
        return new Entry(
                part.address() + "/history/" + saved.number() + "/" + saved.save(),
                saved.number() + "." + saved.save(),
                people.name(saved, "author"),
                Moments.minute(saved.savedAt(), frame.lang()));
    }

    private @Nullable String etag(Part part) {
        return parts.find(part).map(WorkingPart::etag).orElse(null);
    }

    private Frame frame(Part part) {
        String title = documents.get(part.document()).title();
        Frame frame = frames.of("history");
        return title == null ? frame : frames.titled(frame.title() + ": " + title);
    }

    private static Part part(String id, String name) {
        return Part.of(id, name).orElseThrow(() -> new ProblemException(ProblemType.UNKNOWN_PATH));
    }

    /** A save. */
    public record Entry(String href, String version, String who, String when) {}

    @CheckedTemplate(basePath = "pages", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record History(Frame f, Part part, List<Entry> entries, @Nullable String next)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "pages", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Revision(
            Frame f,
            Part part,
            String version,
            String path,
            List<Shown> shown,
            List<Differences.Changed> changed,
            @Nullable String etag)
            implements TemplateInstance {}
}
