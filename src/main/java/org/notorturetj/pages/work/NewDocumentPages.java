package org.notorturetj.pages.work;

import java.util.Comparator;
import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.document.DocumentFilter;
import org.notorturetj.api.desk.document.DocumentsApi;
import org.notorturetj.api.desk.document.NewDocumentBuilder;
import org.notorturetj.api.desk.document.WorkingDocument;
import org.notorturetj.api.desk.type.TypeForms;
import org.notorturetj.api.desk.type.TypesApi;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;
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

/** Begins a document: which kind, and in which language its first text is written. */
@Path("/desk/new")
@Produces(MediaType.TEXT_HTML)
@Authenticated
public class NewDocumentPages {
    /** Begun from an update of a case, which it is sent with. */
    private static final String ALERT = DocumentType.ALERT.word();

    private final Frames frames;
    private final PostedForm form;
    private final Refusing refusing;
    private final DocumentsApi documents;
    private final TypesApi types;

    NewDocumentPages(
            Frames frames,
            PostedForm form,
            Refusing refusing,
            DocumentsApi documents,
            TypesApi types) {
        this.frames = frames;
        this.form = form;
        this.refusing = refusing;
        this.documents = documents;
        this.types = types;
    }

    @GET
    public Response ask(@QueryParam("type") @Nullable String type) {
        return page(null, type == null ? "" : type, null);
    }

    @POST
    public Response begin() {
        String type = form.text("type");
        Language language = Language.ofTag(form.text("language")).orElse(null);
        if (type.isEmpty() || language == null) {
            return page(
                    Said.refused(
                            frames.of("new-document").w("new-choose"),
                            type.isEmpty() ? "type" : "language"),
                    type,
                    language);
        }
        return refusing.orAgain(
                () -> {
                    WorkingDocument begun =
                            (WorkingDocument)
                                    documents
                                            .create(
                                                    NewDocumentBuilder.builder()
                                                            .type(type)
                                                            .key(
                                                                    form.get("key")
                                                                            .map(String::strip)
                                                                            .orElse(null))
                                                            .licence(null)
                                                            .sample(null)
                                                            .facts(null)
                                                            .texts(null)
                                                            .original(null)
                                                            .submit(null)
                                                            .template(form.isTicked("template"))
                                                            .build())
                                            .getEntity();
                    return Html.go(DocumentsPages.PATH + "/" + begun.id() + "/" + language.tag());
                },
                said -> page(said, type, language));
    }

    private Response page(@Nullable Said said, String type, @Nullable Language language) {
        Frame frame = frames.of("new-document");
        Language chosen = language == null ? frame.lang() : language;
        return Html.page(
                Said.status(said),
                new NewDocumentPage(
                        frame,
                        said,
                        types(type, frame.lang()),
                        Choice.languages(chosen.tag(), frame.lang()),
                        form.text("key"),
                        form.isTicked("template"),
                        templates(frame.lang())));
    }

    /** What is written every week first, and last what is made once. */
    private List<Choice> types(String chosen, Language reader) {
        return Choice.types(
                        types.list().items().stream()
                                .map(TypeForms::type)
                                .filter(it -> !ALERT.equals(it)),
                        chosen,
                        reader)
                .stream()
                .sorted(Comparator.comparingInt(it -> howSeldom(it.value())))
                .toList();
    }

    private static int howSeldom(String type) {
        if (DocumentType.is(type, Trait.DATED)) {
            return 0;
        }
        return DocumentType.is(type, Trait.SINGLE) || DocumentType.is(type, Trait.WORD) ? 2 : 1;
    }

    /** What can be begun with: those that were changed last. */
    private List<DocumentRow> templates(Language reader) {
        return DocumentRow.all(
                documents
                        .list(
                                DocumentFilter.templates(),
                                null,
                                "changed",
                                null,
                                new PageRequest(null, null))
                        .items(),
                reader);
    }

    @CheckedTemplate(basePath = "pages", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record NewDocumentPage(
            Frame f,
            @Nullable Said said,
            List<Choice> types,
            List<Choice> languages,
            String key,
            boolean template,
            List<DocumentRow> templates)
            implements TemplateInstance {}
}
