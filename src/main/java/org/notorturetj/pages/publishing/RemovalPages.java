package org.notorturetj.pages.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;
import org.notorturetj.api.desk.Outcome;
import org.notorturetj.api.desk.bulk.BulkApi;
import org.notorturetj.api.desk.bulk.BulkWithdrawal;
import org.notorturetj.api.desk.document.DeletionsApi;
import org.notorturetj.api.desk.document.DocumentsApi;
import org.notorturetj.api.desk.document.SeenParts;
import org.notorturetj.api.desk.document.WorkingDocument;
import org.notorturetj.api.desk.publication.LaterWithdrawal;
import org.notorturetj.api.desk.publication.Removal;
import org.notorturetj.api.desk.publication.RemovalsApi;
import org.notorturetj.api.desk.publication.Restoration;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;
import org.notorturetj.pages.Choice;
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

/** The second page of what takes something away: it says what that means, and asks. */
@Path("/desk/documents/{id}/remove")
@Produces(MediaType.TEXT_HTML)
@Authenticated
public class RemovalPages {
    private final Frames frames;
    private final PostedForm form;
    private final Refusing refusing;
    private final DocumentsApi documents;
    private final RemovalsApi removals;
    private final DeletionsApi deletions;
    private final BulkApi bulk;
    private final Titles titles;
    private final Outcomes outcomes;

    RemovalPages(
            Frames frames,
            PostedForm form,
            Refusing refusing,
            DocumentsApi documents,
            RemovalsApi removals,
            DeletionsApi deletions,
            BulkApi bulk,
            Titles titles,
            Outcomes outcomes) {
        this.frames = frames;
        this.form = form;
        this.refusing = refusing;
        this.documents = documents;
        this.removals = removals;
        this.deletions = deletions;
        this.bulk = bulk;
        this.titles = titles;
        this.outcomes = outcomes;
    }

    @GET
    public Response ask(@PathParam("id") String id, @QueryParam("ask") @Nullable String ask) {
        return page(id, Question.of(ask).orElseThrow(NotFoundException::new), null);
    }

    @POST
    public Response remove(@PathParam("id") String id) {
        Question removal = Question.of(form.action()).orElseThrow(NotFoundException::new);
        if (removal.isByLanguage() && ticked().isEmpty()) {
            return page(
                    id,
                    removal,
                    Said.refused(frames.of("documents").w("tick-language"), "language"));
        }
        Optional<Instant> at = form.get("at").flatMap(Moments::ofField);
        if (form.get("at").isPresent() && at.isEmpty()) {
            return page(id, removal, Said.refused(frames.of("documents").w("moment-unread"), "at"));
        }
        return refusing.orAgain(() -> done(id, removal, at), said -> page(id, removal, said));
    }

    private Response done(String id, Question removal, Optional<Instant> at) {
        if (removal == Question.DELETE) {
            return delete(id);
        }
        if (removal == Question.WITHDRAW && at.isPresent()) {
            removals.withdrawLater(
                    id, new LaterWithdrawal(ticked(), at.get(), why().reason(), why().note()));
            return Html.go("/desk/documents/" + id + "?done=withdrawn-later");
        }
        return outcomes.go(outcome(id, removal), "/desk/documents/" + id);
    }

    private List<Language> ticked() {
        return TickedLanguages.of(form.values("language"));
    }

    private Outcome outcome(String id, Question removal) {
        return switch (removal) {
            case WITHDRAW -> removals.withdraw(id, why());
            case RESTORE ->
                    removals.restore(
                            id,
                            new Restoration(ticked(), Refusing.accepted(form.values("accept"))));
            case REDACT -> removals.redact(id, why());
            case PAUSE -> removals.pause(id, why().why());
            case COMPROMISE -> removals.markCompromised(id, why().why());
            case RETRACT -> removals.retract(id, why().why());
            case DELETE -> throw new IllegalArgumentException(removal.word());
        };
    }

    /** The languages, and what was said of why. */
    private Removal why() {
        return new Removal(
                ticked(),
                form.get("reason").orElse(null),
                form.get("note").map(String::strip).orElse(null));
    }

    private Response delete(String id) {
        deletions.delete(id, new SeenParts(form.get("etag-facts").orElse(null), Etags.texts(form)));
        return Html.go("/desk/documents");
    }

    private Response page(String id, Question removal, @Nullable Said said) {
        WorkingDocument document = documents.get(id);
        Frame frame = frames.of("ask-" + removal.word());
        Actions actions = new Actions(document, frame.lang());
        return Html.page(
                Said.status(said),
                RemovalPagesRemoveBuilder.builder()
                        .f(frame)
                        .said(said)
                        .id(id)
                        .title(frame.titleOf(document.title()))
                        .word(removal.word())
                        .means(frame.w("ask-" + removal.word() + "-means"))
                        .shownBy(removal.isTakingAway() ? shownBy(document, frame) : List.of())
                        .languages(
                                removal.isByLanguage() && removal.operation() != null
                                        ? actions.languages(
                                                removal.operation(),
                                                form.values("language"),
                                                said == null)
                                        : List.of())
                        .warnings(
                                removal == Question.RESTORE
                                        ? WarningRows.of(
                                                id,
                                                document.warnings(),
                                                said,
                                                form.values("accept"),
                                                frame.lang())
                                        : List.of())
                        .etags(etags(document, removal))
                        .reasons(
                                removal.isTakingAway()
                                        ? Reasons.of(form.text("reason"), frame.lang())
                                        : List.of())
                        .isLater(removal == Question.WITHDRAW)
                        .at(form.text("at"))
                        .note(form.text("note"))
                        .build());
    }

    /** What readers have that shows it, and will show it no more. */
    private List<Titles.Linked> shownBy(WorkingDocument document, Frame frame) {
        if (!DocumentType.is(document.type(), Trait.SHOWN_BY_OTHERS) || !frame.may("withdraw")) {
            return List.of();
        }
        BulkWithdrawal all =
                new BulkWithdrawal(
                        List.of(new BulkWithdrawal.Texts(document.id(), null)), null, null);
        return titles.of(bulk.withdraw(all, true).items().get(0).linkedFrom(), frame.lang());
    }

    /** Of a draft that is deleted, what was seen of it. */
    private static List<Choice> etags(WorkingDocument document, Question removal) {
        return removal == Question.DELETE ? Etags.of(document, false) : List.of();
    }

    @CheckedTemplate(basePath = "pages", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    @MadeByName
    record Remove(
            Frame f,
            @Nullable Said said,
            String id,
            String title,
            String word,
            String means,
            List<Titles.Linked> shownBy,
            List<Choice> languages,
            List<WarningRows.WarningRow> warnings,
            List<Choice> etags,
            List<Choice> reasons,
            boolean isLater,
            String at,
            String note)
            implements TemplateInstance {}
}
