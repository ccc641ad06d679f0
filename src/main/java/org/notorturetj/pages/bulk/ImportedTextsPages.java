package org.notorturetj.pages.bulk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.Outcome;
import org.notorturetj.api.desk.imported.ImportedStep;
import org.notorturetj.api.desk.imported.ImportedStepResult;
import org.notorturetj.api.desk.imported.ImportedText;
import org.notorturetj.api.desk.imported.ImportedTextsApi;
import org.notorturetj.api.desk.workflow.SeenDocument;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.pages.Frame;
import org.notorturetj.pages.Frames;
import org.notorturetj.pages.Html;
import org.notorturetj.pages.PostedForm;
import org.notorturetj.pages.Refusing;
import org.notorturetj.pages.Said;
import org.notorturetj.pages.publishing.Act;
import org.notorturetj.pages.publishing.Titles;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;

/** Drafts of the previous website, a page at a time: to read, to submit, to approve, to publish. */
@Path(ImportedTextsPages.TEXTS)
@Produces(MediaType.TEXT_HTML)
@Authenticated
public class ImportedTextsPages {
    static final String TEXTS = "/desk/imported-texts";

    private static final int MANY = 20;

    private final Frames frames;
    private final PostedForm form;
    private final Refusing refusing;
    private final ImportedTextsApi texts;

    ImportedTextsPages(Frames frames, PostedForm form, Refusing refusing, ImportedTextsApi texts) {
        this.frames = frames;
        this.form = form;
        this.refusing = refusing;
        this.texts = texts;
    }

    @GET
    public Response list(@QueryParam("cursor") @Nullable String cursor) {
        return page(null, cursor, List.of());
    }

    @POST
    public Response step() {
        List<SeenDocument> ticked = ticked();
        String cursor = form.get("cursor").orElse(null);
        if (ticked.isEmpty()) {
            return page(
                    Said.refused(frames.of("imported-texts-of").w("tick-documents")),
                    cursor,
                    List.of());
        }
        return refusing.orAgain(
                () ->
                        page(
                                null,
                                cursor,
                                texts.step(
                                                new ImportedStep(
                                                        ticked,
                                                        form.text("_do"),
                                                        Refusing.accepted(form.values("accept"))))
                                        .items()),
                said -> page(said, cursor, List.of()));
    }

    /** The documents that were ticked, with the etags that their page had. */
    private List<SeenDocument> ticked() {
        Map<String, SeenDocument> seen = new HashMap<>();
        for (String value : form.values("seen")) {
            ImportedRow.seen(value).ifPresent(it -> seen.put(it.document(), it));
        }
        return form.values("document").stream()
                .distinct()
                .map(seen::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private Response page(
            @Nullable Said said, @Nullable String cursor, List<ImportedStepResult> results) {
        Frame frame = frames.of("imported-texts-of");
        Items<ImportedText> found = texts.list(new PageRequest(cursor, MANY));
        List<String> ticked = form.values("accept");
        return Html.page(
                Said.status(said),
                new ImportedTexts(
                        frame,
                        said,
                        results.stream().map(it -> became(it, frame)).toList(),
                        found.items().stream()
                                .map(it -> ImportedRow.of(it, ticked, frame))
                                .toList(),
                        cursor,
                        found.next()));
    }

    private static Became became(ImportedStepResult result, Frame frame) {
        Outcome outcome = result.outcome();
        return new Became(
                result.document(),
                Titles.titled(result.title(), frame.lang()),
                result.problem() == null,
                result.problem() != null
                        ? Act.sentence(result.problem())
                        : outcome == null
                                ? frame.w("imported-went-on")
                                : outcome.publication() == null
                                        ? frame.w("done-proposed")
                                        : frame.w("done-published")
                                                .replace("{n}", outcome.publication().toString()),
                outcome == null ? null : outcome.proposal());
    }

    /**
     * What became of a document.
     *
     * @param proposal that waits for a second person; null if none does
     */
    public record Became(
            String id, String title, boolean isDone, String sentence, @Nullable String proposal) {}

    @CheckedTemplate(basePath = "pages", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ImportedTexts(
            Frame f,
            @Nullable Said said,
            List<Became> results,
            List<ImportedRow> rows,
            @Nullable String cursor,
            @Nullable String next)
            implements TemplateInstance {}
}
