package org.notorturetj.pages.bulk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.Outcome;
import org.notorturetj.api.desk.bulk.BulkApi;
import org.notorturetj.api.desk.bulk.BulkWithdrawal;
import org.notorturetj.api.desk.bulk.WithdrawalResult;
import org.notorturetj.api.text.Language;
import org.notorturetj.pages.Choice;
import org.notorturetj.pages.Frame;
import org.notorturetj.pages.Frames;
import org.notorturetj.pages.Html;
import org.notorturetj.pages.PostedForm;
import org.notorturetj.pages.Refusing;
import org.notorturetj.pages.Said;
import org.notorturetj.pages.publishing.Act;
import org.notorturetj.pages.publishing.Reasons;
import org.notorturetj.pages.publishing.Titles;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;

/** Takes texts of several documents back: first what would go, and what hangs on it. */
@Path("/desk/withdrawals")
@Produces(MediaType.TEXT_HTML)
@Authenticated
public class WithdrawalsPages {
    private final Frames frames;
    private final PostedForm form;
    private final Refusing refusing;
    private final BulkApi bulk;
    private final Titles titles;

    WithdrawalsPages(
            Frames frames, PostedForm form, Refusing refusing, BulkApi bulk, Titles titles) {
        this.frames = frames;
        this.form = form;
        this.refusing = refusing;
        this.bulk = bulk;
        this.titles = titles;
    }

    @GET
    public Response ask(@QueryParam("document") List<String> documents) {
        return refusing.orAgain(() -> page(null, documents), said -> page(said, List.of()));
    }

    @POST
    public Response withdraw() {
        List<String> documents = form.values("document");
        List<BulkWithdrawal.Texts> texts = ticked();
        if (texts.isEmpty()) {
            return page(Said.refused(frames.of("withdrawals").w("tick-language")), documents);
        }
        return refusing.orAgain(
                () ->
                        done(
                                bulk.withdraw(
                                                new BulkWithdrawal(
                                                        texts,
                                                        form.get("reason").orElse(null),
                                                        form.get("note")
                                                                .map(String::strip)
                                                                .orElse(null)),
                                                null)
                                        .items()),
                said -> page(said, documents));
    }

    /** The texts that were ticked, document by document. */
    private List<BulkWithdrawal.Texts> ticked() {
        Map<String, List<Language>> texts = new LinkedHashMap<>();
        for (String text : form.values("text")) {
            String[] parts = text.split(" ", 2);
            if (parts.length == 2) {
                Language.ofTag(parts[1])
                        .ifPresent(
                                it ->
                                        texts.computeIfAbsent(parts[0], id -> new ArrayList<>())
                                                .add(it));
            }
        }
        return texts.entrySet().stream()
                .map(it -> new BulkWithdrawal.Texts(it.getKey(), it.getValue()))
                .toList();
    }

    private Response page(@Nullable Said said, List<String> documents) {
        Frame frame = frames.of("withdrawals");
        List<WithdrawalRow> rows =
                forecast(documents).stream()
                        .map(it -> WithdrawalRow.of(it, titles, frame.lang()))
                        .toList();
        return Html.page(
                Said.status(said),
                new BulkWithdrawals(
                        frame,
                        said,
                        rows,
                        rows.stream().anyMatch(row -> !row.texts().isEmpty()),
                        Reasons.of(form.text("reason"), frame.lang()),
                        form.text("note")));
    }

    private List<WithdrawalResult> forecast(List<String> documents) {
        return documents.isEmpty()
                ? List.of()
                : bulk.withdraw(
                                new BulkWithdrawal(
                                        documents.stream()
                                                .distinct()
                                                .map(it -> new BulkWithdrawal.Texts(it, null))
                                                .toList(),
                                        null,
                                        null),
                                true)
                        .items();
    }

    private Response done(List<WithdrawalResult> results) {
        Frame frame = frames.of("withdrawals");
        List<Titles.Linked> documents =
                titles.of(results.stream().map(WithdrawalResult::document).toList(), frame.lang());
        List<Withdrawn> rows = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            rows.add(row(results.get(i), documents.get(i), frame));
        }
        return Html.page(new BulkWithdrawn(frame, rows));
    }

    private static Withdrawn row(WithdrawalResult result, Titles.Linked document, Frame frame) {
        Outcome outcome = result.outcome();
        return new Withdrawn(
                document,
                String.join(
                        ", ",
                        result.languages().stream().map(it -> frame.language(it.tag())).toList()),
                outcome != null,
                outcome == null
                        ? result.problem() == null ? "" : Act.sentence(result.problem())
                        : sentence(outcome, frame),
                outcome != null && Boolean.TRUE.equals(outcome.noteLeft()),
                outcome == null ? null : outcome.proposal());
    }

    private static String sentence(Outcome outcome, Frame frame) {
        if (outcome.publication() != null) {
            return frame.w("done-published").replace("{n}", outcome.publication().toString());
        }
        return frame.w(outcome.proposal() == null ? "done-unseen" : "done-proposed");
    }

    /**
     * What became of the texts of one document.
     *
     * @param isNoteLeft whether the note was not kept
     * @param proposal that waits for a second person; null if none does
     */
    public record Withdrawn(
            Titles.Linked document,
            String languages,
            boolean isDone,
            String sentence,
            boolean isNoteLeft,
            @Nullable String proposal) {}

    @CheckedTemplate(basePath = "pages", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record BulkWithdrawals(
            Frame f,
            @Nullable Said said,
            List<WithdrawalRow> rows,
            boolean isPossible,
            List<Choice> reasons,
            String note)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "pages", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record BulkWithdrawn(Frame f, List<Withdrawn> rows) implements TemplateInstance {}
}
