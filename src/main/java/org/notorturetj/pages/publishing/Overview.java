package org.notorturetj.pages.publishing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;
import org.notorturetj.api.desk.document.Action;
import org.notorturetj.api.desk.document.FactsState;
import org.notorturetj.api.desk.document.WorkingDocument;
import org.notorturetj.api.desk.edition.TextState;
import org.notorturetj.api.desk.preview.PreviewLink;
import org.notorturetj.api.desk.preview.PreviewsApi;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.api.text.Language;
import org.notorturetj.pages.Frame;
import org.notorturetj.pages.Frames;
import org.notorturetj.pages.Moments;
import org.notorturetj.pages.People;
import org.notorturetj.pages.PublicPages;
import org.notorturetj.pages.work.DocumentRow;
import org.notorturetj.platform.problem.ProblemException;

/** A document as its overview shows it: each part, where it stands, and what may be done. */
@ApplicationScoped
class Overview {
    private static final int MOST = 100;

    private final People people;
    private final PublicPages readers;
    private final PreviewsApi previews;
    private final WhoMay who;

    Overview(People people, PublicPages readers, PreviewsApi previews, WhoMay who) {
        this.people = people;
        this.readers = readers;
        this.previews = previews;
        this.who = who;
    }

    /** For whom it waits. */
    WhoMay.Waits waits(WorkingDocument document, Frame frame) {
        return who.of(document, frame);
    }

    List<Part> parts(WorkingDocument document, Frame frame) {
        Language reader = frame.lang();
        Actions actions = new Actions(document, reader);
        List<Part> parts = new ArrayList<>();
        FactsState facts = document.facts();
        parts.add(
                facts == null
                        ? empty(document, null, actions, reader)
                        : part(
                                document,
                                null,
                                facts.state(),
                                people.name(facts.author(), reader),
                                facts.savedAt(),
                                people.nameOrNobody(facts.approver(), reader),
                                facts.etag(),
                                actions,
                                frame));
        for (Language language : Language.values()) {
            parts.add(
                    document.texts().stream()
                            .filter(text -> text.language() == language)
                            .findFirst()
                            .map(text -> part(document, text, actions, frame))
                            .orElseGet(() -> empty(document, language, actions, reader)));
        }
        return parts;
    }

    private Part part(WorkingDocument document, TextState text, Actions actions, Frame frame) {
        return part(
                document,
                text.language(),
                text.state(),
                people.name(text.author(), frame.lang()),
                text.savedAt(),
                people.nameOrNobody(text.approver(), frame.lang()),
                text.etag(),
                actions,
                frame);
    }

    private Part part(
            WorkingDocument document,
            @Nullable Language language,
            String state,
            String author,
            Instant savedAt,
            String approver,
            String etag,
            Actions actions,
            Frame frame) {
        Language reader = frame.lang();
        String end = language == null ? "facts" : language.tag();
        List<Act> acts =
                Stream.of("submit", "approve")
                        .map(verb -> verb + (language == null ? "Facts" : "Text"))
                        .flatMap(operation -> actions.find(operation, language).stream())
                        .map(
                                action ->
                                        action.operation().startsWith("approve")
                                                // where it can be read
                                                ? Act.page(
                                                        action, address(document, language), reader)
                                                : Act.button(
                                                        action,
                                                        action.operation() + " " + end + " " + etag,
                                                        reader))
                        .toList();
        return OverviewPartBuilder.builder()
                .key(end)
                .href(address(document, language))
                .name(name(language, reader))
                .state(Frames.word("state-" + state, reader))
                .mood(DocumentRow.mood(state))
                .author(author)
                .savedAt(Moments.minute(savedAt, reader))
                .approver(approver)
                .acts(acts.stream().filter(Act::isPossible).toList())
                .impossible(acts.stream().filter(act -> !act.isPossible()).toList())
                .links(language == null ? List.of() : links(document.id(), language, reader))
                .canPreview(language != null && !state.equals("redacted"))
                .readers(language == null ? null : readers.of(document, language, frame))
                .isThere(true)
                .build();
    }

    private static Part empty(
            WorkingDocument document,
            @Nullable Language language,
            Actions actions,
            Language reader) {
        boolean may =
                actions.find(language == null ? "saveFacts" : "saveText", language)
                        .map(Action::possible)
                        .orElse(false);
        return OverviewPartBuilder.builder()
                .key(language == null ? "facts" : language.tag())
                .href(may ? address(document, language) : "")
                .name(name(language, reader))
                .state("")
                .mood("")
                .author("")
                .savedAt("")
                .approver("")
                .acts(List.of())
                .impossible(List.of())
                .links(List.of())
                .canPreview(false)
                .readers(null)
                .isThere(false)
                .build();
    }

    private static String address(WorkingDocument document, @Nullable Language language) {
        return "/desk/documents/"
                + document.id()
                + "/"
                + (language == null ? "facts" : language.tag());
    }

    private static String name(@Nullable Language language, Language reader) {
        return Frames.word(language == null ? "facts" : "language-" + language.tag(), reader);
    }

    /** The links that work; programs and erased texts have none. */
    private List<Link> links(String document, Language language, Language reader) {
        try {
            return previews.list(document, language, new PageRequest(null, MOST)).items().stream()
                    .map(link -> link(link, reader))
                    .toList();
        } catch (ProblemException gone) {
            return List.of();
        }
    }

    private Link link(PreviewLink link, Language reader) {
        return new Link(
                link.id(),
                people.name(link.author(), reader),
                Moments.minute(link.expiresAt(), reader));
    }

    /**
     * The facts, or the text of a language.
     *
     * @param key facts, or the tag of the language
     * @param href where it is read and written; empty where nobody may begin it
     * @param readers where the public reads it
     * @param isThere false: nobody has begun it
     */
    @MadeByName
    public record Part(
            String key,
            String href,
            String name,
            String state,
            String mood,
            String author,
            String savedAt,
            String approver,
            List<Act> acts,
            List<Act> impossible,
            List<Link> links,
            boolean canPreview,
            @Nullable String readers,
            boolean isThere) {}

    /** A link that shows a text before it is published. */
    public record Link(String id, String author, String until) {}
}
