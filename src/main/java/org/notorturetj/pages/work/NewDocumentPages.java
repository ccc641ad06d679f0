package org.notorturetj.pages.work;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.document.DocumentsApi;
import org.notorturetj.api.desk.document.NewDocument;
import org.notorturetj.api.desk.document.WorkingDocument;
import org.notorturetj.api.desk.type.TypesApi;
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

/** Begins a document: which kind, and in which language its first text is written. */
@Path("/desk/new")
@Produces(MediaType.TEXT_HTML)
@Authenticated
public class NewDocumentPages {
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
                    Said.refused(Frames.word("new-choose", frames.of("new-document").lang())),
                    type,
                    language);
        }
        return refusing.orAgain(
                () -> {
                    WorkingDocument begun =
                            (WorkingDocument)
                                    documents
                                            .create(
                                                    new NewDocument(
                                                            type,
                                                            form.get("key")
                                                                    .map(String::strip)
                                                                    .orElse(null),
                                                            null,
                                                            null))
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
                        types.list().items().stream()
                                .map(each -> choice(each.type(), type, frame.lang()))
                                .sorted(Comparator.comparing(Choice::name))
                                .toList(),
                        Stream.of(Language.values())
                                .map(
                                        each ->
                                                new Choice(
                                                        each.tag(),
                                                        frame.w("language-" + each.tag()),
                                                        each == chosen))
                                .toList(),
                        form.text("key")));
    }

    private static Choice choice(String type, String chosen, Language reader) {
        return new Choice(
                type,
                Frames.type(type, reader),
                Frames.wordOr("for-" + type, "", reader),
                type.equals(chosen),
                true);
    }

    @CheckedTemplate(basePath = "pages", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record NewDocumentPage(
            Frame f, @Nullable Said said, List<Choice> types, List<Choice> languages, String key)
            implements TemplateInstance {}
}
