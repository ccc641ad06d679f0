package org.notorturetj.pages.publishing;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.MadeByName;
import org.notorturetj.api.desk.Reason;
import org.notorturetj.api.desk.schedule.Scheduled;
import org.notorturetj.api.text.Language;
import org.notorturetj.pages.Frames;
import org.notorturetj.pages.Moments;
import org.notorturetj.pages.People;

/** What will be published by itself, in words. */
@ApplicationScoped
class ScheduleRows {
    private final People people;

    ScheduleRows(People people) {
        this.people = people;
    }

    ScheduleRow of(Scheduled schedule, Language reader) {
        List<Reason> reasons = schedule.reasons() == null ? List.of() : schedule.reasons();
        return ScheduleRowsScheduleRowBuilder.builder()
                .number(String.valueOf(schedule.number()))
                .day(Moments.day(schedule.dueAt(), reader))
                .moment(Moments.minute(schedule.dueAt(), reader))
                .due(schedule.dueAt().toString())
                .field(Moments.field(schedule.dueAt()))
                .state(Frames.word("schedule-" + state(schedule), reader))
                .isRefused(schedule.state().equals("refused"))
                .documents(
                        schedule.parts().stream()
                                .map(part -> part(part, schedule.kind(), reader))
                                .toList())
                .reasons(reasons.stream().map(Reason::message).toList())
                .actor(people.name(schedule.actor(), reader))
                .second(people.nameOrNobody(schedule.second(), reader))
                .build();
    }

    private static String state(Scheduled schedule) {
        if (!schedule.kind().equals("withdrawal") || !schedule.state().equals("waiting")) {
            return schedule.state();
        }
        return Boolean.TRUE.equals(schedule.takenAway()) ? "taken-away" : "withdraws";
    }

    private ScheduledDocument part(Scheduled.Part part, String kind, Language reader) {
        List<String> languages =
                part.languages().stream()
                        .map(language -> Frames.word("language-" + language.tag(), reader))
                        .toList();
        return new ScheduledDocument(
                part.document(),
                part.title() == null ? Frames.word("without-title", reader) : part.title(),
                languages.isEmpty() ? Frames.word("facts", reader) : String.join(", ", languages),
                part.languages().stream()
                        .filter(language -> kind.equals("publication"))
                        .map(language -> part.document() + " " + language.tag())
                        .toList());
    }

    /**
     * A schedule.
     *
     * @param due its moment as it was read (ISO 8601)
     * @param field the same as a field of a form has it
     * @param second who answers for it too; empty where one person is enough
     */
    @MadeByName
    public record ScheduleRow(
            String number,
            String day,
            String moment,
            String due,
            String field,
            String state,
            boolean isRefused,
            List<ScheduledDocument> documents,
            List<String> reasons,
            String actor,
            String second) {}

    /**
     * One document of it.
     *
     * @param texts that go out, each as a field sends it: {@code id language}
     */
    public record ScheduledDocument(
            String id, String title, String languages, List<String> texts) {}
}
