package org.notorturetj.pages.publishing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.document.AlertDraftsApi;
import org.notorturetj.api.desk.document.DocumentsApi;
import org.notorturetj.api.desk.document.WorkingDocument;
import org.notorturetj.api.desk.profile.MeApi;
import org.notorturetj.api.desk.publication.NewPublication;
import org.notorturetj.api.desk.publication.PublicationsApi;
import org.notorturetj.api.desk.wakeup.Rehearsal;
import org.notorturetj.api.desk.wakeup.WakeupsApi;
import org.notorturetj.api.desk.warning.Warning;
import org.notorturetj.api.desk.workflow.SubmissionsApi;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.pages.Frame;
import org.notorturetj.pages.Frames;
import org.notorturetj.pages.Html;
import org.notorturetj.pages.PostedForm;
import org.notorturetj.pages.Refusing;
import org.notorturetj.pages.Said;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;

/**
 * An urgent alert: begun from an update of a case, tried without waking anybody, and sent together
 * with that update.
 */
@Path("/desk/documents/{id}/alert")
@Produces(MediaType.TEXT_HTML)
@Authenticated
public class AlertPages {
    private final Frames frames;
    private final PostedForm form;
    private final AlertForm sent;
    private final Refusing refusing;
    private final DocumentsApi documents;
    private final AlertDraftsApi drafts;
    private final WakeupsApi wakeups;
    private final SubmissionsApi submissions;
    private final PublicationsApi publications;
    private final MeApi me;
    private final AlertView view;
    private final ConsentLines consents;
    private final Outcomes outcomes;

    AlertPages(
            Frames frames,
            PostedForm form,
            AlertForm sent,
            Refusing refusing,
            DocumentsApi documents,
            AlertDraftsApi drafts,
            WakeupsApi wakeups,
            SubmissionsApi submissions,
            PublicationsApi publications,
            MeApi me,
            AlertView view,
            ConsentLines consents,
            Outcomes outcomes) {
        this.frames = frames;
        this.form = form;
        this.sent = sent;
        this.refusing = refusing;
        this.documents = documents;
        this.drafts = drafts;
        this.wakeups = wakeups;
        this.submissions = submissions;
        this.publications = publications;
        this.me = me;
        this.view = view;
        this.consents = consents;
        this.outcomes = outcomes;
    }

    @GET
    public Response show(@PathParam("id") String id, @QueryParam("done") @Nullable String done) {
        return page(id, outcomes.said(done, null), List.of());
    }

    @POST
    public Response act(@PathParam("id") String id) {
        return refusing.orAgain(() -> acted(id), said -> page(id, said, List.of()));
    }

    private Response acted(String id) {
        return switch (form.action()) {
            case "begin" -> {
                WorkingDocument alert = (WorkingDocument) drafts.draft(id, null).getEntity();
                yield Html.go("/desk/documents/" + alert.id() + "/alert");
            }
            case "rehearse" -> tried(id, "done-rehearsed", "no-phones", wakeups.rehearse(id));
            case "test" -> tried(id, "done-tested", "no-test-phones", wakeups.wakeTestDevices(id));
            case "submit" -> {
                submissions.submit(sent.seen());
                yield Html.go("/desk/documents/" + id + "/alert?done=alert-submitted");
            }
            case "publish" ->
                    view.askedBefore(documents.get(id))
                            .orElseGet(() -> published(id, sent.publication()));
            default -> throw new BadRequestException();
        };
    }

    /** Never the update alone: whoever asks here means that phones ring. */
    private Response published(String id, NewPublication publication) {
        String next = "/desk/documents/" + id;
        return publication.parts().stream()
                        .noneMatch(it -> it.document().equals(id) && !it.published().isEmpty())
                ? Html.go(next + "/alert")
                : outcomes.go(publications.publish(publication), next);
    }

    private Response tried(String id, String word, String none, Items<Rehearsal> results) {
        Frame frame = frames.of("compose-alert");
        return page(
                id, Said.done(frame.w(results.items().isEmpty() ? none : word)), results.items());
    }

    private Response page(String id, @Nullable Said said, List<Rehearsal> results) {
        WorkingDocument document = documents.get(id);
        String title = frames.of("documents").titleOf(document.title());
        if (!document.type().equals(DocumentType.ALERT.word())) {
            return begin(document, title, said);
        }
        Frame frame = frames.of("compose-alert");
        @Nullable WorkingDocument update = view.update(id);
        AlertSteps steps =
                new AlertSteps(document, update, me.get().may().contains("publish"), frame.lang());
        Actions actions = new Actions(document, frame.lang());
        List<Act> publishing = actions.pages("", "publishDocuments");
        return Html.page(
                Said.status(said),
                AlertPagesAlertBuilder.builder()
                        .f(frame)
                        .said(said)
                        .id(id)
                        .title(title)
                        .texts(view.texts(document, frame.lang()))
                        .facts(view.facts(id, frame.lang()))
                        .update(update == null ? null : update.id())
                        .updateTitle(update == null ? "" : frame.titleOf(update.title()))
                        .phones(view.phones(id, frame.lang()))
                        .results(results.stream().map(it -> view.result(it, frame.lang())).toList())
                        .sent(view.sent(id, frame.lang()))
                        .steps(steps)
                        .asked(view.asked(id))
                        .consent(consents.of(id, frame.lang()))
                        .warnings(warnings(steps.documents(), said, frame.lang()))
                        .isPossible(
                                steps.isOfReviewed()
                                        || publishing.stream().anyMatch(Act::isPossible))
                        .publishing(publishing)
                        .retracting(
                                actions.pages(
                                        "/desk/documents/" + id + "/remove?ask=retract",
                                        "retractAlert"))
                        .build());
    }

    private Response begin(WorkingDocument document, String title, @Nullable Said said) {
        Frame frame = frames.of("do-draftAlert");
        List<Act> begin = new Actions(document, frame.lang()).pages("", "draftAlert");
        return Html.page(
                Said.status(said),
                new BeginAlert(
                        frame,
                        said,
                        document.id(),
                        title,
                        begin.stream().anyMatch(Act::isPossible),
                        begin));
    }

    private List<WarningRows.WarningRow> warnings(
            List<WorkingDocument> together, @Nullable Said said, Language reader) {
        Map<String, List<Warning>> warnings = new LinkedHashMap<>();
        for (WorkingDocument document : together) {
            warnings.put(
                    document.id(), document.warnings() == null ? List.of() : document.warnings());
        }
        return WarningRows.of(warnings, said, form.values("accept"), reader);
    }

    @CheckedTemplate(basePath = "pages", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record BeginAlert(
            Frame f,
            @Nullable Said said,
            String id,
            String title,
            boolean isPossible,
            List<Act> begin)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "pages", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    @MadeByName
    record Alert(
            Frame f,
            @Nullable Said said,
            String id,
            String title,
            List<AlertView.AlertText> texts,
            Map<String, String> facts,
            @Nullable String update,
            String updateTitle,
            AlertView.@Nullable Phones phones,
            List<String> results,
            List<String> sent,
            AlertSteps steps,
            @Nullable String asked,
            ConsentLines.Lines consent,
            List<WarningRows.WarningRow> warnings,
            boolean isPossible,
            List<Act> publishing,
            List<Act> retracting)
            implements TemplateInstance {}
}
