package org.notorturetj.pages.bulk;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.bulk.WithdrawalResult;
import org.notorturetj.api.desk.schedule.Scheduled;
import org.notorturetj.api.text.Language;
import org.notorturetj.pages.Choice;
import org.notorturetj.pages.Frames;
import org.notorturetj.pages.Moments;
import org.notorturetj.pages.publishing.Act;
import org.notorturetj.pages.publishing.Titles;

/**
 * A document that is to be taken back, and what hangs on it.
 *
 * @param texts as a form sends them: its id and a language
 * @param problem why nothing of it can be; empty if something can
 * @param scheduled the moments at which something of it is to go out
 */
public record WithdrawalRow(
        String id,
        String title,
        String type,
        List<Choice> texts,
        String problem,
        List<Titles.Linked> goesAlong,
        List<Titles.Linked> linkedFrom,
        List<String> scheduled) {

    static WithdrawalRow of(WithdrawalResult forecast, Titles titles, Language reader) {
        boolean isPossible = forecast.problem() == null;
        return new WithdrawalRow(
                forecast.document(),
                Titles.titled(forecast.title(), reader),
                forecast.type() == null ? "" : Frames.type(forecast.type(), reader),
                isPossible ? texts(forecast, reader) : List.of(),
                isPossible ? "" : Act.sentence(forecast.problem()),
                titles.of(forecast.goesAlong(), reader),
                titles.of(forecast.linkedFrom(), reader),
                moments(forecast.schedules(), reader));
    }

    private static List<Choice> texts(WithdrawalResult forecast, Language reader) {
        return forecast.languages().stream()
                .map(
                        it ->
                                new Choice(
                                        forecast.document() + " " + it.tag(),
                                        Frames.word("language-" + it.tag(), reader),
                                        true))
                .toList();
    }

    private static List<String> moments(@Nullable List<Scheduled> schedules, Language reader) {
        return schedules == null
                ? List.of()
                : schedules.stream().map(it -> Moments.minute(it.dueAt(), reader)).toList();
    }
}
