package org.notorturetj.pages.publishing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;
import org.notorturetj.api.desk.document.DocumentsApi;
import org.notorturetj.api.desk.document.SeenTexts;
import org.notorturetj.api.desk.document.WorkingDocument;
import org.notorturetj.api.desk.publication.NewPublication;
import org.notorturetj.api.desk.publication.PublicationsApi;
import org.notorturetj.api.text.Language;
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

/**
 * Everything that publishing a document asks, on one page: what goes out and when, what has to be
 * answered for, and who else has to agree.
 */
@Path("/desk/documents/{id}/publish")
@Produces(MediaType.TEXT_HTML)
@Authenticated
public class PublishPages {
    private static final String OPERATION = "publishDocuments";

    private final Frames frames;
    private final PostedForm form;
    private final Refusing refusing;
    private final DocumentsApi documents;
    private final PublicationsApi publications;
    private final CorrectionQuestions corrections;
    private final MediaBeside media;
    private final AlertView alerts;
    private final Outcomes outcomes;

    PublishPages(
            Frames frames,
            PostedForm form,
            Refusing refusing,
            DocumentsApi documents,
            PublicationsApi publications,
            CorrectionQuestions corrections,
            MediaBeside media,
            AlertView alerts,
            Outcomes outcomes) {
        this.frames = frames;
        this.form = form;
        this.refusing = refusing;
        this.documents = documents;
        this.publications = publications;
        this.corrections = corrections;
        this.media = media;
        this.alerts = alerts;
        this.outcomes = outcomes;
    }

    @GET
    public Response ask(@PathParam("id") String id) {
        return alerts.askedBefore(documents.get(id)).orElseGet(() -> page(id, null));
    }

    @POST
    public Response publish(@PathParam("id") String id) {
        List<Language> languages = TickedLanguages.of(form.values("language"));
        if (languages.isEmpty() && !form.isTicked("facts")) {
            return page(id, Said.refused(frames.of("publish").w("tick-language"), "language"));
        }
        Optional<Instant> at = form.get("at").flatMap(Moments::ofField);
        if (form.get("at").isPresent() && at.isEmpty()) {
            return page(id, Said.refused(frames.of("publish").w("moment-unread"), "at"));
        }
        if (isUnanswered(id, languages)) {
            return page(
                    id,
                    Said.refused(frames.of("publish").w("correction-unanswered"), "no-correction"));
        }
        return refusing.orAgain(() -> asked(id, languages, at), said -> page(id, said));
    }

    private Response asked(String id, List<Language> languages, Optional<Instant> at) {
        return alerts.askedBefore(documents.get(id))
                .orElseGet(
                        () ->
                                outcomes.go(
                                        publications.publish(wanted(id, languages, at)),
                                        "/desk/documents/" + id));
    }

    private NewPublication wanted(String id, List<Language> languages, Optional<Instant> at) {
        boolean waits = InReview.isAsked(form, languages);
        return new NewPublication(
                List.of(
                        waits
                                ? InReview.part(id, languages, form, answered())
                                : part(id, languages)),
                at.orElse(null),
                form.isTicked("unreviewed") ? true : null,
                Refusing.accepted(form.values("accept")),
                null,
                waits ? true : null);
    }

    private List<Language> answered() {
        return TickedLanguages.of(form.values("no-correction"));
    }

    /** Whether nobody has said of one of the texts whether it corrects what readers know. */
    private boolean isUnanswered(String id, List<Language> languages) {
        return corrections
                .of(
                        documents.get(id),
                        form.values("no-correction"),
                        frames.of("publish").lang(),
                        languages.stream().map(Language::tag).toList())
                .stream()
                .anyMatch(asked -> !asked.isChosen());
    }

    private NewPublication.Part part(String id, List<Language> languages) {
        return new NewPublication.Part(
                id,
                languages,
                form.get("etag-facts").orElse(null),
                new SeenTexts(
                        seen(Language.TG, languages),
                        seen(Language.RU, languages),
                        seen(Language.EN, languages)),
                answered());
    }

    private @Nullable String seen(Language language, List<Language> ticked) {
        return ticked.contains(language) ? form.get("etag-" + language.tag()).orElse(null) : null;
    }

    private Response page(String id, @Nullable Said said) {
        WorkingDocument document = documents.get(id);
        Frame frame = frames.of("publish");
        Actions actions = new Actions(document, frame.lang());
        InReview review = new InReview(document, frame);
        List<Choice> approved = actions.languages(OPERATION, form.values("language"), said == null);
        List<Choice> languages = review.choices(approved, form.values("language"), said == null);
        List<Choice> etags = new ArrayList<>(Etags.of(document, true));
        etags.addAll(review.fields(approved));
        List<String> twice = new ArrayList<>(actions.takesTwo(OPERATION));
        if (review.isAny() && approved.stream().noneMatch(Choice::isPossible)) {
            twice.add(frame.w("in-review-yes"));
        }
        Optional<Act> facts =
                actions.find(OPERATION, null).map(it -> Act.page(it, "", frame.lang()));
        boolean isPossible =
                languages.stream().anyMatch(Choice::isPossible)
                        || facts.map(Act::isPossible).orElse(false)
                        || review.isOfFacts();
        return Html.page(
                Said.status(said),
                PublishPagesPublishBuilder.builder()
                        .f(frame)
                        .said(said)
                        .id(id)
                        .title(
                                document.title() == null
                                        ? frame.w("without-title")
                                        : document.title())
                        .type(Frames.type(document.type(), frame.lang()))
                        .languages(languages)
                        .isOfFacts(
                                (review.isOfFacts() || facts.map(Act::isPossible).orElse(false))
                                        && languages.stream().noneMatch(Choice::isPossible))
                        .isPossible(isPossible)
                        .media(media.of(document, frame.lang()))
                        .corrections(
                                corrections.of(
                                        document,
                                        form.values("no-correction"),
                                        frame.lang(),
                                        languages.stream()
                                                .filter(Choice::isPossible)
                                                .map(Choice::value)
                                                .toList()))
                        .warnings(
                                WarningRows.of(
                                        id,
                                        document.warnings(),
                                        said,
                                        form.values("accept"),
                                        frame.lang()))
                        .isUnreviewed(actions.isUnreviewed(OPERATION))
                        .unreviewed(form.isTicked("unreviewed"))
                        .at(form.text("at"))
                        .twice(twice)
                        .etags(etags)
                        .build());
    }

    @CheckedTemplate(basePath = "pages", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    @MadeByName
    record Publish(
            Frame f,
            @Nullable Said said,
            String id,
            String title,
            String type,
            List<Choice> languages,
            boolean isOfFacts,
            boolean isPossible,
            List<MediaBeside.Medium> media,
            List<CorrectionQuestions.Asked> corrections,
            List<WarningRows.WarningRow> warnings,
            boolean isUnreviewed,
            boolean unreviewed,
            String at,
            List<String> twice,
            List<Choice> etags)
            implements TemplateInstance {}
}
