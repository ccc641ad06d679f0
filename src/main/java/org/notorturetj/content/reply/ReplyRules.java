package org.notorturetj.content.reply;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.statement.StatementContext;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.storedtext.StoredText;
import org.notorturetj.platform.storedtext.TableTexts;
import org.notorturetj.platform.storedtext.TextTables;

import com.fasterxml.jackson.databind.JsonNode;

/** The rules that lawyers have confirmed. */
@Singleton
@TextTables("desk.reply_rule")
public class ReplyRules extends TableTexts implements DueDates {
    private static final String PUT =
            """
            INSERT INTO desk.reply_rule
                (id, law, paragraph, study, unit, number, counts_first_day, rolls_over, calendar, in_force_from,
                 approver, approved_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (study, in_force_from) DO UPDATE SET
                id = excluded.id, law = excluded.law, paragraph = excluded.paragraph, unit = excluded.unit,
                number = excluded.number, counts_first_day = excluded.counts_first_day,
                rolls_over = excluded.rolls_over, calendar = excluded.calendar,
                approver = excluded.approver, approved_at = excluded.approved_at
            """;

    private static final String ALL =
            """
            SELECT id, law, paragraph, study, unit, number, counts_first_day, rolls_over, calendar, in_force_from,
                   approver, approved_at
            FROM desk.reply_rule ORDER BY in_force_from DESC, study
            """;

    private final DeskDatabase database;
    private final WorkingCalendars calendars;

    ReplyRules(DeskDatabase database, WorkingCalendars calendars) {
        super(
                database,
                new Rows("desk.reply_rule", "id", false, "NULL", "NULL", "law, paragraph", "true"));
        this.database = database;
        this.calendars = calendars;
    }

    /** All of them, the newest first. */
    public List<ReplyRule> all() {
        return database.withHandle(handle -> handle.createQuery(ALL).map(ReplyRules::read).list());
    }

    /** Adds one, in place of the one for the same that is in force from the same day. */
    public void put(ReplyRule rule) {
        database.useHandle(
                handle ->
                        handle.execute(
                                PUT,
                                rule.id(),
                                rule.law(),
                                rule.paragraph(),
                                rule.study(),
                                rule.term().unit().word(),
                                rule.term().number(),
                                rule.term().countsFirstDay(),
                                rule.term().rollsOver(),
                                rule.calendar().code(),
                                rule.inForceFrom(),
                                rule.confirmed().by(),
                                rule.confirmed().at().atOffset(ZoneOffset.UTC)));
    }

    @Override
    public Optional<DueDate> due(LocalDate published, boolean study) {
        return ReplyRule.inForce(all(), published, study)
                .map(rule -> rule.due(published, calendars.of(rule.calendar())));
    }

    private static ReplyRule read(ResultSet row, StatementContext context) throws SQLException {
        return new ReplyRule(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getBoolean(4),
                new Term(
                        Term.Unit.of(row.getString(5)),
                        row.getInt(6),
                        row.getBoolean(7),
                        row.getBoolean(8)),
                Week.of(row.getString(9)),
                row.getObject(10, LocalDate.class),
                new ReplyRule.Confirmation(
                        row.getString(11), row.getObject(12, OffsetDateTime.class).toInstant()));
    }

    @Override
    public String place() {
        return "reply rules";
    }

    @Override
    protected JsonNode content(String key, ResultSet row) throws SQLException {
        return CanonicalJson.mapper()
                .createObjectNode()
                .put("law", row.getString(TEXT))
                .put("paragraph", row.getString(TEXT + 1));
    }

    @Override
    public void rewrite(StoredText text, JsonNode content) {
        update(
                text.key(),
                "law = ?, paragraph = ?",
                content.path("law").asText(),
                content.path("paragraph").asText());
    }
}
