package org.notorturetj.desk.schedule;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.notorturetj.api.desk.schedule.Scheduled;
import org.notorturetj.api.desk.schedule.ScheduledBuilder;
import org.notorturetj.api.text.Language;
import org.notorturetj.desk.http.Reasons;
import org.notorturetj.desk.listing.DocumentStates;
import org.notorturetj.desk.listing.DocumentTitles;
import org.notorturetj.platform.http.RequestLanguage;
import org.notorturetj.platform.problem.CurrentRequest;
import org.notorturetj.publication.PinnedRequest;
import org.notorturetj.publication.schedule.SchedulePublication;
import org.notorturetj.publication.schedule.ScheduledPublication;

/** Maps scheduled publications to their API representation. */
@ApplicationScoped
public class ScheduleViews {
    private final SchedulePublication schedule;
    private final DocumentTitles titles;
    private final DocumentStates states;
    private final CurrentRequest request;

    ScheduleViews(
            SchedulePublication schedule,
            DocumentTitles titles,
            DocumentStates states,
            CurrentRequest request) {
        this.schedule = schedule;
        this.titles = titles;
        this.states = states;
        this.request = request;
    }

    /** The schedules of a document that wait, or were refused and left so; the next one first. */
    @Transactional
    public List<Scheduled> of(String document) {
        Language language = RequestLanguage.ofDesk(request.acceptLanguage());
        return views(schedule.naming(document), language);
    }

    /** The same, of one language. */
    @Transactional
    public List<Scheduled> of(String document, Language language) {
        return of(document).stream().filter(it -> names(it, document, language)).toList();
    }

    private static boolean names(Scheduled scheduled, String document, Language language) {
        return scheduled.parts().stream()
                .anyMatch(
                        part ->
                                part.document().equals(document)
                                        && part.languages().contains(language));
    }

    /** Schedules with the titles of their documents, and their reasons in a language. */
    public List<Scheduled> views(List<ScheduledPublication> publications, Language language) {
        Map<String, DocumentTitles.As> known =
                publications.isEmpty()
                        ? Map.of()
                        : titles.by(
                                publications.stream()
                                        .flatMap(it -> it.parts().stream())
                                        .map(PinnedRequest.Part::documentId)
                                        .toList());
        Map<String, DocumentStates.States> states = withdrawn(publications);
        return publications.stream()
                .map(it -> view(it, known, isTakenAway(it, states), language))
                .toList();
    }

    /** Where the texts stand that are to be taken away. */
    private Map<String, DocumentStates.States> withdrawn(List<ScheduledPublication> publications) {
        List<String> documents =
                publications.stream()
                        .filter(ScheduledPublication::withdraws)
                        .flatMap(it -> it.parts().stream())
                        .map(PinnedRequest.Part::documentId)
                        .distinct()
                        .toList();
        return documents.isEmpty() ? Map.of() : states.of(documents);
    }

    private static boolean isTakenAway(
            ScheduledPublication publication, Map<String, DocumentStates.States> states) {
        return publication.withdraws()
                && publication.parts().stream()
                        .noneMatch(
                                part ->
                                        states
                                                .getOrDefault(
                                                        part.documentId(),
                                                        DocumentStates.States.NONE)
                                                .texts()
                                                .stream()
                                                .filter(DocumentStates.TextInList::isPublic)
                                                .anyMatch(text -> names(part, text)));
    }

    private static boolean names(PinnedRequest.Part part, DocumentStates.TextInList text) {
        return part.texts().stream().anyMatch(named -> named.language() == text.state().language());
    }

    private static Scheduled view(
            ScheduledPublication publication,
            Map<String, DocumentTitles.As> known,
            boolean isTakenAway,
            Language language) {
        boolean isRefused = publication.state().equals(ScheduledPublication.REFUSED);
        return ScheduledBuilder.builder()
                .number(publication.id())
                .dueAt(publication.dueAt())
                .actor(publication.actor().id())
                .second(publication.actor().second())
                .kind(publication.withdraws() ? "withdrawal" : "publication")
                .parts(
                        publication.parts().stream()
                                .map(part -> part(part, known.get(part.documentId())))
                                .toList())
                .state(publication.state())
                .refusedAt(publication.refusedAt())
                .takenAway(isTakenAway ? Boolean.TRUE : null)
                .reasons(isRefused ? Reasons.in(language, publication.reasons()) : null)
                .build();
    }

    private static Scheduled.Part part(PinnedRequest.Part part, DocumentTitles.As known) {
        return new Scheduled.Part(
                part.documentId(),
                known.type(),
                known.title(),
                part.texts().stream().map(PinnedRequest.Text::language).toList(),
                part.texts().stream()
                        .map(text -> new Scheduled.Text(text.language(), text.number()))
                        .toList(),
                part.facts());
    }
}
