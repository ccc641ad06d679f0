package org.notorturetj.content.reply;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.storedtext.StoredText;
import org.notorturetj.platform.storedtext.TableTexts;
import org.notorturetj.platform.storedtext.TextTables;

import com.fasterxml.jackson.databind.JsonNode;

/** The holidays and shifted working days that lawyers have confirmed. */
@Singleton
@TextTables("desk.calendar_day")
public class WorkingCalendars extends TableTexts {
    private static final String DAYS =
            """
            SELECT day, working, source, announced_on FROM desk.calendar_day WHERE calendar = ? ORDER BY day
            """;

    private static final String PUT =
            """
            INSERT INTO desk.calendar_day (id, calendar, day, working, source, announced_on) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET
                working = excluded.working, source = excluded.source, announced_on = excluded.announced_on
            """;

    private static final String COMPLETE =
            """
            INSERT INTO desk.working_calendar (code, complete_until) VALUES (?, ?)
            ON CONFLICT (code) DO UPDATE SET complete_until = excluded.complete_until
            """;

    private final DeskDatabase database;

    WorkingCalendars(DeskDatabase database) {
        super(
                database,
                new Rows("desk.calendar_day", "id", false, "NULL", "NULL", "source", "true"));
        this.database = database;
    }

    /** A calendar, as it is known now. */
    public WorkingCalendar of(Week week) {
        return database.withHandle(
                handle -> {
                    @Nullable LocalDate completeUntil =
                            handle.select(
                                            "SELECT complete_until FROM desk.working_calendar WHERE code = ?",
                                            week.code())
                                    .mapTo(LocalDate.class)
                                    .findOne()
                                    .orElse(null);
                    List<CalendarDay> days =
                            handle.select(DAYS, week.code())
                                    .map(
                                            (row, context) ->
                                                    new CalendarDay(
                                                            row.getObject(1, LocalDate.class),
                                                            row.getBoolean(2),
                                                            row.getString(3),
                                                            row.getObject(4, LocalDate.class)))
                                    .list();
                    return new WorkingCalendar(week, completeUntil, days);
                });
    }

    /** Says of a day what was announced, in place of what was said of it before. */
    public void put(Week week, CalendarDay day) {
        database.useHandle(
                handle ->
                        handle.execute(
                                PUT,
                                id(week, day.day()),
                                week.code(),
                                day.day(),
                                day.working(),
                                day.source(),
                                day.announcedOn()));
    }

    /** Has a day be as the week says. */
    public void forget(Week week, LocalDate day) {
        delete(id(week, day));
    }

    /** Until when all holidays are known. */
    public void complete(Week week, LocalDate until) {
        database.useHandle(handle -> handle.execute(COMPLETE, week.code(), until));
    }

    private static String id(Week week, LocalDate day) {
        return week.code() + "/" + day;
    }

    @Override
    public String place() {
        return "calendar days";
    }

    @Override
    protected JsonNode content(String key, ResultSet row) throws SQLException {
        return CanonicalJson.mapper().createObjectNode().put("source", row.getString(TEXT));
    }

    @Override
    public void rewrite(StoredText text, JsonNode content) {
        update(text.key(), "source = ?", content.path("source").asText());
    }
}
