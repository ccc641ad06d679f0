package org.notorturetj.pages.publishing;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.NamedText;
import org.notorturetj.api.desk.publication.ScheduleMove;
import org.notorturetj.api.desk.publication.ScheduleRenewal;
import org.notorturetj.api.desk.publication.SchedulesApi;
import org.notorturetj.api.desk.schedule.Scheduled;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.api.text.Language;
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

/** The calendar: what will be published by itself, and what was to be and was not. */
@Path(SchedulePages.PATH)
@Produces(MediaType.TEXT_HTML)
@Authenticated
public class SchedulePages {
    static final String PATH = "/desk/schedules";

    private final Frames frames;
    private final PostedForm form;
    private final Refusing refusing;
    private final SchedulesApi schedules;
    private final ScheduleRows rows;
    private final CorrectionQuestions corrections;
    private final Outcomes outcomes;

    SchedulePages(
            Frames frames,
            PostedForm form,
            Refusing refusing,
            SchedulesApi schedules,
            ScheduleRows rows,
            CorrectionQuestions corrections,
            Outcomes outcomes) {
        this.frames = frames;
        this.form = form;
        this.refusing = refusing;
        this.schedules = schedules;
        this.rows = rows;
        this.corrections = corrections;
        this.outcomes = outcomes;
    }

    @GET
    public Response list(
            @QueryParam("done") @Nullable String done,
            @QueryParam("n") @Nullable String number,
            @QueryParam("cursor") @Nullable String cursor) {
        return page(outcomes.said(done, number), "", cursor);
    }

    @POST
    public Response act() {
        String[] asked = form.action().split(" ", 2);
        if (asked.length < 2 || !asked[1].matches("[0-9]{1,15}")) {
            throw new BadRequestException();
        }
        long number = Long.parseLong(asked[1]);
        Optional<Instant> at = form.get("at").flatMap(Moments::ofField);
        if (at.isEmpty() && (form.get("at").isPresent() || asked[0].equals("move"))) {
            return page(
                    Said.refused(frames.of("calendar").w("moment-unread"), "at"), asked[1], null);
        }
        if (asked[0].equals("renew") && corrections().stream().anyMatch(it -> !it.isChosen())) {
            return page(
                    Said.refused(frames.of("calendar").w("correction-unanswered"), "no-correction"),
                    asked[1],
                    null);
        }
        return refusing.orAgain(
                () -> act(asked[0], number, at.orElse(null)), said -> page(said, asked[1], null));
    }

    private Response act(String asked, long number, @Nullable Instant at) {
        switch (asked) {
            case "cancel" -> {
                schedules.cancel(number);
                return Html.go(PATH + "?done=cancelled");
            }
            case "move" -> {
                return outcomes.go(schedules.move(number, new ScheduleMove(from(), at)), PATH);
            }
            case "renew" -> {
                return outcomes.go(
                        schedules.renew(
                                number,
                                new ScheduleRenewal(
                                        at,
                                        form.isTicked("unreviewed") ? true : null,
                                        Refusing.accepted(form.values("accept")),
                                        noCorrection())),
                        PATH);
            }
            default -> throw new BadRequestException();
        }
    }

    /** What is asked about the texts of the schedule that is to go out after all. */
    private List<CorrectionQuestions.Asked> corrections() {
        return corrections.of(
                form.values("text"), form.values("no-correction"), frames.of("calendar").lang());
    }

    private List<NamedText> noCorrection() {
        return form.values("no-correction").stream()
                .map(text -> text.split(" ", 2))
                .filter(text -> text.length == 2)
                .flatMap(
                        text ->
                                Language.ofTag(text[1]).stream()
                                        .map(language -> new NamedText(text[0], language)))
                .toList();
    }

    /** The moment that the page showed. */
    private Instant from() {
        try {
            return Instant.parse(form.text("from"));
        } catch (DateTimeParseException e) {
            throw new BadRequestException(e);
        }
    }

    /**
     * The calendar.
     *
     * @param number of the schedule that was refused just now; empty: none was
     */
    private Response page(@Nullable Said said, String number, @Nullable String cursor) {
        Frame frame = frames.of("calendar");
        List<ScheduleRows.ScheduleRow> refused = new ArrayList<>();
        Map<String, List<ScheduleRows.ScheduleRow>> days = new LinkedHashMap<>();
        Items<Scheduled> found = schedules.list(frame.lang().tag(), new PageRequest(cursor, null));
        found.items().stream()
                .map(it -> rows.of(it, frame.lang()))
                .forEach(
                        row -> {
                            if (row.isRefused()) {
                                refused.add(row);
                            } else {
                                days.computeIfAbsent(row.day(), any -> new ArrayList<>()).add(row);
                            }
                        });
        return Html.page(
                Said.status(said),
                SchedulePagesCalendarBuilder.builder()
                        .f(frame)
                        .said(said == null ? null : said.leading("at", "at-" + number))
                        .refused(refused)
                        .days(
                                days.entrySet().stream()
                                        .map(day -> new Day(day.getKey(), day.getValue()))
                                        .toList())
                        .next(found.next() == null ? null : PATH + "?cursor=" + found.next())
                        .number(number)
                        .at(form.text("at"))
                        .corrections(corrections())
                        .warnings(
                                WarningRows.of("", null, said, form.values("accept"), frame.lang()))
                        .build());
    }

    /** What is published on a day. */
    public record Day(String name, List<ScheduleRows.ScheduleRow> rows) {}

    @CheckedTemplate(basePath = "pages", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    @MadeByName
    record Calendar(
            Frame f,
            @Nullable Said said,
            List<ScheduleRows.ScheduleRow> refused,
            List<Day> days,
            @Nullable String next,
            String number,
            String at,
            List<CorrectionQuestions.Asked> corrections,
            List<WarningRows.WarningRow> warnings)
            implements TemplateInstance {}
}
