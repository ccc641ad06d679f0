package org.notorturetj.desk.schedule;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.notorturetj.api.desk.schedule.Scheduled;
import org.notorturetj.api.text.Language;
import org.notorturetj.desk.http.Reasons;
import org.notorturetj.platform.http.RequestLanguage;
import org.notorturetj.platform.problem.CurrentRequest;
import org.notorturetj.publication.PinnedRequest;
import org.notorturetj.publication.schedule.SchedulePublication;
import org.notorturetj.publication.schedule.ScheduledPublication;

/** Maps scheduled publications to their API representation. */
@ApplicationScoped
public class ScheduleViews {
    private final SchedulePublication schedule;
    private final CurrentRequest request;

    ScheduleViews(SchedulePublication schedule, CurrentRequest request) {
        this.schedule = schedule;
        this.request = request;
    }

    /** The schedules of a document that wait, or were refused and left so; the next one first. */
    @Transactional
    public List<Scheduled> of(String document) {
        Language language = RequestLanguage.ofDesk(request.acceptLanguage());
        return schedule.naming(document).stream().map(it -> view(it, language)).toList();
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

    /** One schedule, with its reasons in a language. */
    public static Scheduled view(ScheduledPublication publication, Language language) {
        boolean isRefused = publication.state().equals(ScheduledPublication.REFUSED);
        return new Scheduled(
                publication.id(),
                publication.dueAt(),
                publication.actor().id(),
                publication.actor().second(),
                publication.parts().stream().map(ScheduleViews::part).toList(),
                publication.state(),
                publication.refusedAt(),
                isRefused ? Reasons.in(language, publication.reasons()) : null);
    }

    private static Scheduled.Part part(PinnedRequest.Part part) {
        return new Scheduled.Part(
                part.documentId(),
                part.texts().stream().map(PinnedRequest.Text::language).toList(),
                part.texts().stream()
                        .map(text -> new Scheduled.Text(text.language(), text.number()))
                        .toList(),
                part.facts());
    }
}
