package org.notorturetj.pages.file;

import java.util.List;
import java.util.Map;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.document.DocumentsApi;
import org.notorturetj.api.desk.document.NewDocumentBuilder;
import org.notorturetj.api.desk.document.WorkingDocument;
import org.notorturetj.api.desk.upload.CoveredPart;
import org.notorturetj.api.desk.upload.NewCovers;
import org.notorturetj.api.desk.upload.UploadedFile;
import org.notorturetj.api.desk.upload.UploadsApi;
import org.notorturetj.api.desk.upload.WordsOfFile;
import org.notorturetj.api.text.Language;
import org.notorturetj.pages.Choice;
import org.notorturetj.pages.Frame;
import org.notorturetj.pages.Frames;
import org.notorturetj.pages.Html;
import org.notorturetj.pages.PostedForm;
import org.notorturetj.pages.Refusing;
import org.notorturetj.pages.Said;
import org.notorturetj.pages.form.PastedHtml;
import org.notorturetj.platform.http.DeskPath;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;

/**
 * What has become of a file that was handed in: its clean parts, what is covered, and the way on.
 */
@Path(UploadPages.PATH)
@Produces(MediaType.TEXT_HTML)
@Authenticated
public class UploadPages {
    static final String PATH = "/desk/uploads";

    /** Seconds after which a browser looks again whether a file is clean. */
    private static final int SOON = 3;

    private final Frames frames;
    private final PostedForm form;
    private final Refusing refusing;
    private final UploadsApi uploads;
    private final DocumentsApi documents;

    UploadPages(
            Frames frames,
            PostedForm form,
            Refusing refusing,
            UploadsApi uploads,
            DocumentsApi documents) {
        this.frames = frames;
        this.form = form;
        this.refusing = refusing;
        this.uploads = uploads;
        this.documents = documents;
    }

    /** For the page's script, which sends parts. */
    @POST
    public Response begin() {
        long length =
                Long.parseLong(form.get("length").filter(it -> it.matches("\\d{1,9}")).orElse("0"));
        if (length == 0) {
            return Html.go(DeskPath.FILE_FORM);
        }
        UploadedFile begun = (UploadedFile) uploads.create(UploadsApi.VERSION, length).getEntity();
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, PATH + "/" + begun.id())
                .build();
    }

    @PATCH
    @Path("/{id}")
    @Consumes(UploadsApi.PART)
    public Response append(
            @PathParam("id") String id, @HeaderParam(UploadsApi.OFFSET) long offset, byte[] part) {
        return uploads.append(id, UploadsApi.VERSION, offset, part);
    }

    @GET
    @Path("/{id}")
    public Response look(@PathParam("id") String id) {
        return page(id, null);
    }

    @POST
    @Path("/{id}/files")
    public Response cover(@PathParam("id") String id) {
        List<CoveredPart> covers = CoverRow.sent(form);
        if (covers.isEmpty()) {
            return page(id, refused("cover-none"));
        }
        return refusing.orAgain(
                () -> {
                    uploads.cover(id, new NewCovers(covers));
                    return Html.go(PATH + "/" + id);
                },
                said -> page(id, said));
    }

    @POST
    @Path("/{id}/removal")
    public Response remove(@PathParam("id") String id) {
        return refusing.orAgain(
                () -> {
                    uploads.delete(id, null);
                    return Html.go(DeskPath.FILE_FORM);
                },
                said -> page(id, said));
    }

    /** Begins the document that says what the file shows. */
    @POST
    @Path("/{id}/document")
    public Response goOn(@PathParam("id") String id) {
        UploadedFile upload = upload(id);
        Language language = Language.ofTag(form.text("language")).orElse(null);
        if (upload.file() == null || language == null) {
            return page(id, refused("new-choose"));
        }
        return refusing.orAgain(
                () ->
                        Html.go(
                                "/desk/documents/"
                                        + begun(upload.file().id())
                                        + "/"
                                        + language.tag()),
                said -> page(id, said));
    }

    private String begun(String file) {
        return ((WorkingDocument)
                        documents
                                .create(
                                        NewDocumentBuilder.builder()
                                                .type("media")
                                                .key(null)
                                                .licence(null)
                                                .sample(null)
                                                .facts(facts(file))
                                                .texts(null)
                                                .original(null)
                                                .submit(null)
                                                .template(null)
                                                .build())
                                .getEntity())
                .id();
    }

    /** Nobody has looked at it yet. */
    private static Map<String, Object> facts(String file) {
        return Map.of(
                "file",
                file,
                "decorative",
                false,
                "facesChecked",
                false,
                "papersChecked",
                false,
                "placesChecked",
                false,
                "nobodyShown",
                false);
    }

    /** The words of a text of Word, to be taken over. */
    @GET
    @Path("/{id}/words")
    public Response words(@PathParam("id") String id) {
        WordsOfFile words = uploads.words(id);
        Frame frame = frames.of("word-text");
        return Html.page(
                new WordText(
                        frame,
                        id,
                        PastedHtml.markdown(words.html()),
                        words.leftOut().stream()
                                .map(it -> frame.w("left-out-", it.what()) + ": " + it.times())
                                .toList()));
    }

    private Said refused(String word) {
        return Said.refused(Frames.word(word, frames.of("uploaded").lang()));
    }

    private UploadedFile upload(String id) {
        return (UploadedFile) uploads.get(id).getEntity();
    }

    private Response page(String id, @Nullable Said said) {
        UploadedFile upload = upload(id);
        Frame frame = frames.of("uploaded");
        Response.ResponseBuilder page =
                Response.fromResponse(
                        Html.page(
                                Said.status(said),
                                new Uploaded(
                                        frame,
                                        said,
                                        upload,
                                        ShownFile.of(upload.file()),
                                        CoverRow.of(upload.covers()),
                                        Choice.languages(frame.lang().tag(), frame.lang()))));
        page.header(UploadsApi.OFFSET, upload.offset());
        return upload.state().equals("checking")
                ? page.header("Refresh", SOON).build()
                : page.build();
    }

    @CheckedTemplate(basePath = "pages", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record WordText(Frame f, String id, String markdown, List<String> leftOut)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "pages", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Uploaded(
            Frame f,
            @Nullable Said said,
            UploadedFile upload,
            @Nullable ShownFile file,
            List<CoverRow> covers,
            List<Choice> languages)
            implements TemplateInstance {}
}
