package org.notorturetj.pages.publishing;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
import org.notorturetj.api.desk.consent.ConsentApi;
import org.notorturetj.api.desk.consent.ConsentWithdrawal;
import org.notorturetj.api.desk.consent.NewConsent;
import org.notorturetj.api.desk.consent.RecordedConsent;
import org.notorturetj.api.desk.document.DocumentsApi;
import org.notorturetj.api.desk.document.WorkingDocument;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.pages.Choice;
import org.notorturetj.pages.Frame;
import org.notorturetj.pages.Frames;
import org.notorturetj.pages.Html;
import org.notorturetj.pages.Moments;
import org.notorturetj.pages.People;
import org.notorturetj.pages.PostedForm;
import org.notorturetj.pages.Refusing;
import org.notorturetj.pages.Said;
import org.notorturetj.platform.problem.ProblemException;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;

/** What the person in a case has agreed to: without it nothing of the case goes out. */
@Path("/desk/documents/{id}/consent")
@Produces(MediaType.TEXT_HTML)
@Authenticated
public class ConsentPages {
    private static final List<String> USES =
            List.of("initials", "story", "dates", "region", "image");
    private static final List<String> OUTLETS = List.of("public", "alert", "press", "social");
    private static final List<String> HOLDERS =
            List.of("person", "parent", "guardian", "relative", "lawyer");

    private final Frames frames;
    private final PostedForm form;
    private final Refusing refusing;
    private final ConsentApi consents;
    private final DocumentsApi documents;
    private final People people;

    ConsentPages(
            Frames frames,
            PostedForm form,
            Refusing refusing,
            ConsentApi consents,
            DocumentsApi documents,
            People people) {
        this.frames = frames;
        this.form = form;
        this.refusing = refusing;
        this.consents = consents;
        this.documents = documents;
        this.people = people;
    }

    @GET
    public Response show(
            @PathParam("id") String id,
            @QueryParam("ask") @Nullable String ask,
            @QueryParam("done") @Nullable String done) {
        return page(
                id,
                done == null ? null : Said.done(frames.of("consent").w("done-consent")),
                "withdraw".equals(ask));
    }

    @POST
    public Response act(@PathParam("id") String id) {
        boolean withdrawing = form.action().equals("withdraw");
        return refusing.orAgain(
                () -> withdrawing ? withdrawn(id) : recorded(id),
                said -> page(id, said, withdrawing));
    }

    private Response withdrawn(String id) {
        ConsentWithdrawal withdrawal = consents.withdraw(id);
        Frame frame = frames.of("consent");
        String done = frame.w("done-consent-withdrawn");
        String naming =
                withdrawal.stillNaming().stream()
                        .map(this::title)
                        .collect(Collectors.joining(", "));
        return page(
                id,
                naming.isEmpty()
                        ? Said.done(done)
                        : Said.done(done, frame.w("consent-still-naming") + " " + naming),
                false);
    }

    private String title(String document) {
        @Nullable String title = documents.get(document).title();
        return title == null ? document : title;
    }

    private Response recorded(String id) {
        LocalDate givenOn;
        try {
            givenOn = LocalDate.parse(form.text("givenOn"));
        } catch (DateTimeParseException e) {
            return page(
                    id,
                    Said.refused(frames.of("consent").w("consent-day-missing"), "givenOn"),
                    false);
        }
        List<Language> languages = TickedLanguages.of(form.values("language"));
        String missing =
                Stream.of("use", "outlet", "language", "holder")
                        .filter(it -> form.text(it).isEmpty())
                        .findFirst()
                        .orElse(languages.isEmpty() ? "language" : "");
        if (!missing.isEmpty()) {
            return page(
                    id, Said.refused(frames.of("consent").w("consent-incomplete"), missing), false);
        }
        String etag = form.text("etag");
        consents.put(
                id,
                etag.isEmpty() ? null : '"' + etag + '"',
                etag.isEmpty() ? "*" : null,
                new NewConsent(
                        form.values("use"),
                        form.values("outlet"),
                        languages,
                        givenOn,
                        form.text("holder"),
                        form.get("note").map(String::strip).orElse(null)));
        return Html.go("/desk/documents/" + id + "/consent?done=recorded");
    }

    private Response page(String id, @Nullable Said said, boolean isAsking) {
        Frame frame = frames.of("consent");
        WorkingDocument document = documents.get(id);
        @Nullable RecordedConsent now = now(id);
        boolean typed = said != null && !said.isDone();
        boolean isEarlier = now != null && now.earlierFile() != null;
        @Nullable RecordedConsent stored = typed || isEarlier ? null : now;
        return Html.page(
                Said.status(said),
                ConsentPagesConsentBuilder.builder()
                        .f(frame)
                        .said(said)
                        .id(id)
                        .title(frame.titleOf(document.title()))
                        .etag(now == null ? "" : now.entityTag())
                        .state(now == null ? null : state(now, frame))
                        .isInForce(now != null && now.withdrawnAt() == null)
                        .isAsking(isAsking)
                        .uses(choices("use", USES, stored == null ? null : stored.uses(), frame))
                        .outlets(
                                choices(
                                        "outlet",
                                        OUTLETS,
                                        stored == null ? null : stored.outlets(),
                                        frame))
                        .languages(
                                choices(
                                        "language",
                                        Stream.of(Language.values()).map(Language::tag).toList(),
                                        stored == null
                                                ? null
                                                : stored.languages().stream()
                                                        .map(Language::tag)
                                                        .toList(),
                                        frame))
                        .holders(
                                choices(
                                        "holder",
                                        HOLDERS,
                                        stored == null ? null : List.of(stored.holder()),
                                        frame))
                        .givenOn(
                                stored == null ? form.text("givenOn") : stored.givenOn().toString())
                        .note(
                                stored == null || stored.note() == null
                                        ? form.text("note")
                                        : stored.note())
                        .build());
    }

    private String state(RecordedConsent consent, Frame frame) {
        Language reader = frame.lang();
        if (consent.withdrawnAt() == null && consent.earlierFile() != null) {
            return frame.w("consent-earlier-file");
        }
        return consent.withdrawnAt() == null
                ? frame.w("consent-in-force")
                        + " "
                        + people.name(consent.recordedBy(), reader)
                        + ", "
                        + Moments.minute(consent.recordedAt(), reader)
                : frame.w("consent-withdrawn")
                        + " "
                        + Moments.minute(consent.withdrawnAt(), reader);
    }

    /** The consent as it is; null where none was recorded. */
    private @Nullable RecordedConsent now(String id) {
        try {
            return consents.get(id);
        } catch (ProblemException none) {
            if (none.type() == ProblemType.NOT_FOUND) {
                return null;
            }
            throw none;
        }
    }

    /** Boxes with what is stored ticked, or else what was sent. */
    private List<Choice> choices(
            String word, List<String> values, @Nullable List<String> stored, Frame frame) {
        List<String> chosen = stored == null ? form.values(word) : stored;
        return values.stream()
                .map(
                        value ->
                                new Choice(
                                        value, frame.w(word + "-" + value), chosen.contains(value)))
                .toList();
    }

    @CheckedTemplate(basePath = "pages", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    @MadeByName
    record Consent(
            Frame f,
            @Nullable Said said,
            String id,
            String title,
            String etag,
            @Nullable String state,
            boolean isInForce,
            boolean isAsking,
            List<Choice> uses,
            List<Choice> outlets,
            List<Choice> languages,
            List<Choice> holders,
            String givenOn,
            String note)
            implements TemplateInstance {}
}
