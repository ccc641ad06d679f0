package org.notorturetj.pages.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.document.DocumentCounts;
import org.notorturetj.api.desk.document.DocumentsApi;
import org.notorturetj.api.desk.document.WorkingDocument;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.api.text.Language;
import org.notorturetj.pages.FormState;
import org.notorturetj.pages.Frame;
import org.notorturetj.pages.Frames;
import org.notorturetj.pages.Html;
import org.notorturetj.pages.PostedForm;
import org.notorturetj.pages.Refusing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;

/** All documents, narrowed by what somebody looks for. */
@Path(DocumentsPages.PATH)
@Produces(MediaType.TEXT_HTML)
@Authenticated
public class DocumentsPages {
    static final String PATH = "/desk/documents";

    /** Of what stands in an address and in no field. */
    private static final Map<String, String> WITHOUT_FIELD = Map.of("cursor", "", "state", "");

    private final Frames frames;
    private final Refusing forms;
    private final DocumentsApi documents;
    private final DocumentFields fields;
    private final PostedForm form;
    private final SealedWords words;

    DocumentsPages(
            Frames frames,
            Refusing forms,
            DocumentsApi documents,
            DocumentFields fields,
            PostedForm form,
            SealedWords words) {
        this.frames = frames;
        this.forms = forms;
        this.documents = documents;
        this.fields = fields;
        this.form = form;
        this.words = words;
    }

    /** What is looked for is posted, and sealed in the address of what was found. */
    @POST
    public Response look() {
        return Html.go(Query.of(PATH, name -> form.get(name).orElse(null), words).address());
    }

    @GET
    public Response list(@BeanParam Query.Fields known, @Context UriInfo uri) {
        Query query = Query.of(PATH, uri.getQueryParameters()::getFirst, words);
        Optional<String> unreadable = query.unreadable();
        if (unreadable.isPresent()) {
            return nothing(forms.wrong(unreadable.get(), "wrong-" + unreadable.get()), query);
        }
        return forms.orAgain(WITHOUT_FIELD, () -> found(query), state -> nothing(state, query));
    }

    private Response found(Query query) {
        Items<WorkingDocument> found =
                documents.list(
                        query.filter(),
                        query.get("state"),
                        query.get("sort") == null
                                ? DocumentFields.ORDERS.get(0)
                                : query.get("sort"),
                        null,
                        new PageRequest(query.get("cursor"), null));
        return page(FormState.NONE, query, found, documents.counts(query.filter()));
    }

    /** The form as it was sent, with what is wrong in it. */
    private Response nothing(FormState state, Query query) {
        return page(state, query, Items.whole(List.of()), new DocumentCounts(0, List.of()));
    }

    private Response page(
            FormState state, Query query, Items<WorkingDocument> found, DocumentCounts counts) {
        Frame frame = frames.of("documents");
        return Html.page(
                state.status(),
                DocumentsPagesDocumentsBuilder.builder()
                        .f(frame)
                        .r(state)
                        .tabs(tabs(query, counts, frame.lang()))
                        .form(fields.of(query, frame))
                        .rows(DocumentRow.all(found.items(), frame.lang()))
                        .isNarrowed(query.isNarrowed())
                        .first(query.get("cursor") == null ? null : query.with("cursor", null))
                        .previous(query.previous())
                        .next(query.next(found.next()))
                        .build());
    }

    private static List<Tab> tabs(Query query, DocumentCounts counts, Language language) {
        List<Tab> tabs = new ArrayList<>();
        String current = query.get("state");
        tabs.add(
                new Tab(
                        query.with("state", null),
                        Frames.word("all", language),
                        counts.total(),
                        current == null));
        for (DocumentCounts.InState state : counts.states()) {
            tabs.add(
                    new Tab(
                            query.with("state", state.state()),
                            Frames.word("state-" + state.state(), language),
                            state.documents(),
                            state.state().equals(current)));
        }
        return tabs;
    }

    /** Documents with something in a state. */
    public record Tab(String href, String name, long many, boolean isCurrent) {}

    @CheckedTemplate(basePath = "pages", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    @MadeByName
    record Documents(
            Frame f,
            FormState r,
            List<Tab> tabs,
            DocumentFields.Filled form,
            List<DocumentRow> rows,
            boolean isNarrowed,
            @Nullable String first,
            @Nullable String previous,
            @Nullable String next)
            implements TemplateInstance {}
}
