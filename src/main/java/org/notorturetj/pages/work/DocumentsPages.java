package org.notorturetj.pages.work;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.document.DocumentCounts;
import org.notorturetj.api.desk.document.DocumentFilter;
import org.notorturetj.api.desk.document.DocumentsApi;
import org.notorturetj.api.desk.document.WorkingDocument;
import org.notorturetj.api.desk.type.TypesApi;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.api.text.Language;
import org.notorturetj.pages.Choice;
import org.notorturetj.pages.Frame;
import org.notorturetj.pages.Frames;
import org.notorturetj.pages.Html;
import org.notorturetj.pages.form.Choices;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;

/** All documents, narrowed by what somebody looks for. */
@Path(DocumentsPages.PATH)
@Produces(MediaType.TEXT_HTML)
@Authenticated
public class DocumentsPages {
    static final String PATH = "/desk/documents";

    private static final List<String> ORDERS = List.of("changed", "newest", "oldest", "unchanged");

    private final Frames frames;
    private final DocumentsApi documents;
    private final TypesApi types;
    private final Choices choices;

    DocumentsPages(Frames frames, DocumentsApi documents, TypesApi types, Choices choices) {
        this.frames = frames;
        this.documents = documents;
        this.types = types;
        this.choices = choices;
    }

    @GET
    public Response list(@BeanParam Query.Fields fields) {
        Frame frame = frames.of("documents");
        Language language = frame.lang();
        Query query = Query.of(PATH, fields);
        DocumentFilter filter = filter(query);
        Items<WorkingDocument> found =
                documents.list(
                        filter,
                        query.get("state"),
                        query.get("sort") == null ? ORDERS.get(0) : query.get("sort"),
                        new PageRequest(query.get("cursor"), null));
        return Html.page(
                new Documents(
                        frame,
                        tabs(query, documents.counts(filter), language),
                        DocumentRow.all(found.items(), language),
                        query.next(found.next()),
                        query.get("cursor") != null,
                        query.isNarrowed(),
                        types(query.get("type"), language),
                        languages(query.language("language"), language),
                        languages(query.language("missing"), language),
                        sections(query.get("section"), language),
                        ORDERS.stream()
                                .map(
                                        order ->
                                                new Choice(
                                                        order,
                                                        frame.w("sort-" + order),
                                                        order.equals(query.get("sort"))))
                                .toList(),
                        query.text("state"),
                        query.text("q"),
                        query.ticked("mine") != null,
                        query.ticked("assigned") != null,
                        query.with("cursor", null)));
    }

    private static DocumentFilter filter(Query query) {
        return new DocumentFilter(
                query.get("type"),
                query.language("language"),
                query.ticked("mine"),
                query.ticked("assigned"),
                query.get("section"),
                query.language("missing"),
                null,
                query.get("q"),
                null,
                null,
                null,
                null,
                null);
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

    private List<Choice> types(@Nullable String chosen, Language language) {
        return types.list().items().stream()
                .map(type -> choice(type.type(), Frames.type(type.type(), language), chosen))
                .sorted(Comparator.comparing(Choice::name))
                .toList();
    }

    private List<Choice> sections(@Nullable String chosen, Language language) {
        return choices.words(language).getOrDefault("sections", Map.of()).entrySet().stream()
                .map(section -> choice(section.getKey(), section.getValue(), chosen))
                .toList();
    }

    private static List<Choice> languages(@Nullable Language chosen, Language reader) {
        return Stream.of(Language.values())
                .map(
                        language ->
                                new Choice(
                                        language.tag(),
                                        Frames.word("language-" + language.tag(), reader),
                                        language == chosen))
                .toList();
    }

    private static Choice choice(String value, String name, @Nullable String chosen) {
        return new Choice(value, name, value.equals(chosen));
    }

    /** Documents with something in a state. */
    public record Tab(String href, String name, long many, boolean isCurrent) {}

    @CheckedTemplate(basePath = "pages", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Documents(
            Frame f,
            List<Tab> tabs,
            List<DocumentRow> rows,
            @Nullable String next,
            boolean isLater,
            boolean isNarrowed,
            List<Choice> types,
            List<Choice> languages,
            List<Choice> missing,
            List<Choice> sections,
            List<Choice> orders,
            String state,
            String q,
            boolean mine,
            boolean assigned,
            String first)
            implements TemplateInstance {}
}
