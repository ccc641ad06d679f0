package org.notorturetj.pages.work;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.document.DocumentsApi;
import org.notorturetj.api.desk.document.NewCopy;
import org.notorturetj.api.desk.document.WorkingDocument;
import org.notorturetj.api.text.Language;
import org.notorturetj.pages.Choice;
import org.notorturetj.pages.Frame;
import org.notorturetj.pages.Frames;
import org.notorturetj.pages.Html;
import org.notorturetj.pages.PostedForm;
import org.notorturetj.pages.Refusing;
import org.notorturetj.pages.Said;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;

/** Begins a document with what another says, a template or not; or makes a template of one. */
@Path("/desk/documents/{id}/copy")
@Produces(MediaType.TEXT_HTML)
@Authenticated
public class CopyPages {
    private final Frames frames;
    private final PostedForm form;
    private final Refusing refusing;
    private final DocumentsApi documents;

    CopyPages(Frames frames, PostedForm form, Refusing refusing, DocumentsApi documents) {
        this.frames = frames;
        this.form = form;
        this.refusing = refusing;
        this.documents = documents;
    }

    @GET
    public Response ask(@PathParam("id") String id) {
        return page(id, null);
    }

    @POST
    public Response copy(@PathParam("id") String id) {
        List<Language> languages =
                form.values("language").stream()
                        .flatMap(tag -> Language.ofTag(tag).stream())
                        .toList();
        return refusing.orAgain(
                () -> {
                    WorkingDocument copy =
                            (WorkingDocument)
                                    documents
                                            .copy(
                                                    id,
                                                    new NewCopy(
                                                            languages, form.isTicked("template")))
                                            .getEntity();
                    return Html.go(DocumentsPages.PATH + "/" + copy.id() + "?done=copied");
                },
                said -> page(id, said));
    }

    private Response page(String id, @Nullable Said said) {
        WorkingDocument document = documents.get(id);
        Frame frame = frames.of("copy");
        return Html.page(
                Said.status(said),
                new Copy(
                        frame,
                        said,
                        id,
                        document.title() == null ? frame.w("without-title") : document.title(),
                        Frames.type(document.type(), frame.lang()),
                        document.texts().stream()
                                .filter(text -> !text.state().equals("redacted"))
                                .map(text -> text.language().tag())
                                .map(
                                        tag ->
                                                new Choice(
                                                        tag,
                                                        frame.language(tag),
                                                        said == null
                                                                || form.values("language")
                                                                        .contains(tag)))
                                .toList(),
                        document.template(),
                        form.isTicked("template")));
    }

    @CheckedTemplate(basePath = "pages", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Copy(
            Frame f,
            @Nullable Said said,
            String id,
            String title,
            String type,
            List<Choice> languages,
            boolean isTemplate,
            boolean template)
            implements TemplateInstance {}
}
