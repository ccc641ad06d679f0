package org.notorturetj.pages.publishing;

import java.util.ArrayList;
import java.util.List;

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
import org.notorturetj.api.desk.document.Action;
import org.notorturetj.api.desk.document.DocumentsApi;
import org.notorturetj.api.desk.document.FactsApi;
import org.notorturetj.api.desk.document.WorkingDocument;
import org.notorturetj.api.desk.edition.TextsApi;
import org.notorturetj.api.desk.preview.MadePreview;
import org.notorturetj.api.desk.preview.NewPreview;
import org.notorturetj.api.desk.preview.PreviewApi;
import org.notorturetj.api.desk.preview.PreviewsApi;
import org.notorturetj.api.desk.profile.MeApi;
import org.notorturetj.api.desk.workflow.SubmissionsApi;
import org.notorturetj.api.text.Language;
import org.notorturetj.pages.Choice;
import org.notorturetj.pages.Frame;
import org.notorturetj.pages.Frames;
import org.notorturetj.pages.Html;
import org.notorturetj.pages.People;
import org.notorturetj.pages.PostedForm;
import org.notorturetj.pages.PublicPages;
import org.notorturetj.pages.Refusing;
import org.notorturetj.pages.Said;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;

/** A document as a whole: where each part stands, and everything that may be done with it. */
@Path("/desk/documents/{id}")
@Produces(MediaType.TEXT_HTML)
@Authenticated
public class OverviewPages {
    private final Frames frames;
    private final PostedForm form;
    private final Refusing refusing;
    private final DocumentsApi documents;
    private final FactsApi facts;
    private final TextsApi texts;
    private final SubmissionsApi submissions;
    private final PreviewsApi previews;
    private final PreviewApi preview;
    private final Overview overview;
    private final People people;
    private final PublicPages readers;
    private final ScheduleRows schedules;
    private final Outcomes outcomes;
    private final MeApi me;

    OverviewPages(
            Frames frames,
            PostedForm form,
            Refusing refusing,
            DocumentsApi documents,
            FactsApi facts,
            TextsApi texts,
            SubmissionsApi submissions,
            PreviewsApi previews,
            PreviewApi preview,
            Overview overview,
            People people,
            PublicPages readers,
            ScheduleRows schedules,
            Outcomes outcomes,
            MeApi me) {
        this.frames = frames;
        this.form = form;
        this.refusing = refusing;
        this.documents = documents;
        this.facts = facts;
        this.texts = texts;
        this.submissions = submissions;
        this.previews = previews;
        this.preview = preview;
        this.overview = overview;
        this.people = people;
        this.readers = readers;
        this.schedules = schedules;
        this.outcomes = outcomes;
        this.me = me;
    }

    @GET
    public Response show(
            @PathParam("id") String id,
            @QueryParam("done") @Nullable String done,
            @QueryParam("n") @Nullable String number) {
        return page(id, outcomes.said(done, number), null);
    }

    @POST
    public Response act(@PathParam("id") String id) {
        String[] asked = form.action().split(" ", 3);
        return refusing.orAgain(() -> act(id, asked), said -> page(id, said, null));
    }

    private Response act(String id, String[] asked) {
        String part = asked.length > 1 ? asked[1] : "";
        String etag = asked.length > 2 ? '"' + asked[2] + '"' : null;
        Language language = Language.ofTag(part).orElse(null);
        switch (asked[0]) {
            case "submitFacts" -> facts.submit(id, etag);
            case "submitText" -> texts.submit(id, of(language), etag);
            case "submitAll" -> submissions.submit(Etags.seen(id, form));
            case "makePreview" -> {
                return made(id, of(language));
            }
            case "revokePreview" -> preview.revoke(part);
            default -> throw new jakarta.ws.rs.BadRequestException();
        }
        return Html.go("/desk/documents/" + id + "?done=" + asked[0]);
    }

    private static Language of(@Nullable Language language) {
        if (language == null) {
            throw new jakarta.ws.rs.BadRequestException();
        }
        return language;
    }

    /** The one page that shows the link: it is in no address and is not told again. */
    private Response made(String id, Language language) {
        MadePreview made =
                (MadePreview) previews.make(id, language, new NewPreview(null)).getEntity();
        return page(id, Said.done(frames.of("documents").w("preview-made")), made.url());
    }

    private Response page(String id, @Nullable Said said, @Nullable String made) {
        WorkingDocument document = documents.get(id);
        Frame known = frames.of("documents");
        Frame frame =
                frames.titled(
                        document.title() == null ? known.w("without-title") : document.title());
        Language reader = frame.lang();
        Actions actions = new Actions(document, reader);
        String address = "/desk/documents/" + id;
        List<Act> publishing = publishing(actions, address + "/publish", document, frame);
        List<Act> removing = removing(actions, address, document, frame);
        String own = me.get().id();
        return Html.page(
                Said.status(said),
                OverviewPagesOverviewPageBuilder.builder()
                        .f(frame)
                        .said(said)
                        .id(id)
                        .type(Frames.type(document.type(), reader))
                        .key(document.key())
                        .sample(document.sample())
                        .template(document.template())
                        .parts(overview.parts(document, frame))
                        .drafts(Etags.drafts(document, actions))
                        .waits(overview.waits(document, frame))
                        .editing(
                                document.editing().stream()
                                        .filter(it -> !it.account().equals(own))
                                        .map(
                                                it ->
                                                        people.name(it.account(), reader)
                                                                + " – "
                                                                + (it.language() == null
                                                                        ? frame.w("facts")
                                                                        : frame.w(
                                                                                "language-"
                                                                                        + it.language()
                                                                                                .tag())))
                                        .toList())
                        .warnings(WarningRows.of(id, document.warnings(), null, List.of(), reader))
                        .schedules(
                                document.schedules() == null
                                        ? List.of()
                                        : document.schedules().stream()
                                                .map(it -> schedules.of(it, reader))
                                                .toList())
                        .publishing(publishing)
                        .removing(removing)
                        .asksConsent(isPossible(actions, "recordConsent"))
                        .beginsAlert(isPossible(actions, "draftAlert"))
                        .isAlert(actions.any("retractAlert").isPresent())
                        .made(made == null ? null : readers.whole(made, frame))
                        .build());
    }

    /** What is checked still can be asked for: the yes approves it. */
    private static List<Act> publishing(
            Actions actions, String address, WorkingDocument document, Frame frame) {
        List<Act> publishing = actions.pages(address, "publishDocuments");
        InReview waiting = new InReview(document, frame);
        return waiting.isOfFacts()
                        || (waiting.isAny() && publishing.stream().noneMatch(Act::isPossible))
                ? List.of(new Act("", address, frame.w("ask-in-review"), true, "", ""))
                : publishing;
    }

    private static List<Act> removing(
            Actions actions, String address, WorkingDocument document, Frame frame) {
        List<Act> removing = new ArrayList<>();
        for (Question removal : Question.values()) {
            if (removal.operation() != null) {
                removing.addAll(
                        actions.pages(
                                address + "/remove?ask=" + removal.word(), removal.operation()));
            } else if (frame.may("create") && Question.isDraft(document)) {
                removing.add(
                        new Act(
                                "",
                                address + "/remove?ask=" + removal.word(),
                                frame.w("do-deleteDraft"),
                                true,
                                "",
                                ""));
            }
        }
        return removing;
    }

    private static boolean isPossible(Actions actions, String operation) {
        return actions.any(operation).filter(Action::possible).isPresent();
    }

    @CheckedTemplate(basePath = "pages", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    @MadeByName
    record OverviewPage(
            Frame f,
            @Nullable Said said,
            String id,
            String type,
            @Nullable String key,
            boolean sample,
            boolean template,
            List<Overview.Part> parts,
            List<Choice> drafts,
            WhoMay.Waits waits,
            List<String> editing,
            List<WarningRows.WarningRow> warnings,
            List<ScheduleRows.ScheduleRow> schedules,
            List<Act> publishing,
            List<Act> removing,
            boolean asksConsent,
            boolean beginsAlert,
            boolean isAlert,
            @Nullable String made)
            implements TemplateInstance {}
}
