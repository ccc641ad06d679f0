package org.notorturetj.pages.publishing;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.document.DocumentFilter;
import org.notorturetj.api.desk.document.DocumentsApi;
import org.notorturetj.api.desk.document.FactsApi;
import org.notorturetj.api.desk.document.FactsState;
import org.notorturetj.api.desk.document.NewContent;
import org.notorturetj.api.desk.document.WorkingDocument;
import org.notorturetj.api.desk.document.WorkingFacts;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.pages.Frame;
import org.notorturetj.pages.Frames;
import org.notorturetj.pages.Html;
import org.notorturetj.pages.Moments;
import org.notorturetj.pages.PostedForm;
import org.notorturetj.pages.Refusing;
import org.notorturetj.pages.Said;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;

/** The hotlines: what people call, and how to say at once that nobody must. */
@Path(LinePages.PATH)
@Produces(MediaType.TEXT_HTML)
@Authenticated
public class LinePages {
    static final String PATH = "/desk/lines";

    /** What a form says of a line, before its id and the version that was on the page. */
    private static final String RANG = "rang";

    /** Lines on a page. */
    private static final int MOST = 50;

    private final Frames frames;
    private final DocumentsApi documents;
    private final PublicFacts published;
    private final FactsApi facts;
    private final PostedForm form;
    private final Refusing refusing;
    private final Clock clock;

    LinePages(
            Frames frames,
            DocumentsApi documents,
            PublicFacts published,
            FactsApi facts,
            PostedForm form,
            Refusing refusing,
            Clock clock) {
        this.frames = frames;
        this.documents = documents;
        this.published = published;
        this.facts = facts;
        this.form = form;
        this.refusing = refusing;
        this.clock = clock;
    }

    @GET
    public Response list(@QueryParam("cursor") @Nullable String cursor) {
        return page(null, cursor);
    }

    /** Somebody rang a line, and it is as readers have it: that is handed in. */
    @POST
    public Response rang(@QueryParam("cursor") @Nullable String cursor) {
        String[] asked = form.action().split(" ", -1);
        if (asked.length != 3 || !asked[0].equals(RANG)) {
            throw new BadRequestException();
        }
        return refusing.orAgain(() -> rang(asked[1], asked[2]), said -> page(said, cursor));
    }

    private Response rang(String id, String etag) {
        Map<String, Object> content = new TreeMap<>(facts.get(id).content());
        content.put("verifiedAt", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        content.remove("staleAfter");
        WorkingFacts saved = facts.save(id, '"' + etag + '"', null, new NewContent(content));
        facts.submit(id, '"' + saved.state().etag() + '"');
        return Html.go("/desk/documents/" + id + "?done=submitFacts");
    }

    private Response page(@Nullable Said said, @Nullable String cursor) {
        Frame frame = frames.of("lines");
        Items<WorkingDocument> found =
                documents.list(
                        DocumentFilter.ofType(DocumentType.HOTLINE.word()),
                        null,
                        "oldest",
                        true,
                        new PageRequest(cursor, MOST));
        return Html.page(
                Said.status(said),
                new Lines(
                        frame,
                        said,
                        cursor == null ? PATH : PATH + "?cursor=" + cursor,
                        found.items().stream()
                                .filter(it -> it.facts() != null && !isErased(it))
                                .map(it -> line(it, frame))
                                .toList(),
                        found.next() == null ? null : PATH + "?cursor=" + found.next()));
    }

    private static boolean isErased(WorkingDocument document) {
        return Objects.requireNonNull(document.facts()).state().equals("redacted");
    }

    private Line line(WorkingDocument document, Frame frame) {
        Language reader = frame.lang();
        FactsState facts = Objects.requireNonNull(document.facts());
        Map<String, Object> working = Objects.requireNonNull(document.content());
        boolean isPublic = !document.publishedLanguages().isEmpty();
        boolean isChanged = isPublic && facts.publishedAt() == null;
        Map<String, Object> content = isChanged ? published.of(document.id(), working) : working;
        String status = String.valueOf(content.get("status"));
        return LinePagesLineBuilder.builder()
                .id(document.id())
                .title(frame.titleOf(document.title()))
                .numbers(numbers(content.get("channels"), reader))
                .newer(isChanged ? numbers(working.get("channels"), reader) : List.of())
                .status(Frames.name("lineStatuses", status, reader))
                .mood(
                        switch (status) {
                            case "active" -> "good";
                            case "compromised" -> "bad";
                            default -> "";
                        })
                .isActive(status.equals("active"))
                .isCompromised(status.equals("compromised"))
                .isPublic(isPublic)
                .rang(
                        isPublic
                                        && !isChanged
                                        && !status.equals("compromised")
                                        && frame.may("edit_facts")
                                ? RANG + " " + document.id() + " " + facts.etag()
                                : "")
                .state(isChanged ? Frames.word("state-" + facts.state(), reader) : "")
                .verified(moment(content.get("verifiedAt"), reader))
                .stale(moment(content.get("staleAfter"), reader))
                .build();
    }

    private static List<String> numbers(@Nullable Object channels, Language reader) {
        return channels instanceof List<?> list
                ? list.stream()
                        .filter(Map.class::isInstance)
                        .map(Map.class::cast)
                        .map(
                                it ->
                                        Frames.name(
                                                        "channels",
                                                        String.valueOf(it.get("type")),
                                                        reader)
                                                + ": "
                                                + it.get("asPrinted"))
                        .toList()
                : List.of();
    }

    private static String moment(@Nullable Object value, Language reader) {
        if (value == null) {
            return "";
        }
        try {
            return Moments.day(Instant.parse(value.toString()), reader);
        } catch (DateTimeParseException unread) {
            return value.toString();
        }
    }

    /**
     * A line, as readers have it if they do.
     *
     * @param newer the numbers that no reader has seen yet; empty where there are no such facts
     * @param isActive whether people are told to call it
     * @param isCompromised whether they are told not to already, whatever else is said
     * @param isPublic whether readers see it at all
     * @param rang how a form says that it was rung; empty where that cannot be said
     * @param state of facts that no reader has seen yet; empty: there are none
     * @param verified the day on which somebody last rang it; empty: nobody has
     * @param stale the day by which it is rung again; empty: none is set
     */
    @MadeByName
    public record Line(
            String id,
            String title,
            List<String> numbers,
            List<String> newer,
            String status,
            String mood,
            boolean isActive,
            boolean isCompromised,
            boolean isPublic,
            String rang,
            String state,
            String verified,
            String stale) {}

    @CheckedTemplate(basePath = "pages", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Lines(Frame f, @Nullable Said said, String here, List<Line> lines, @Nullable String next)
            implements TemplateInstance {}
}
