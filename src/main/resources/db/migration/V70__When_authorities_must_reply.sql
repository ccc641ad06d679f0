-- By when an authority must reply to criticism (ADR 110): what laws give, and the days that are not as the week says.
-- Every row was proposed by one person and confirmed by another, a lawyer.
CREATE TABLE desk.reply_rule (
    id               text PRIMARY KEY,
    law              text NOT NULL,
    paragraph        text NOT NULL,
    study            boolean NOT NULL,
    unit             text NOT NULL CHECK (unit IN ('working-day', 'calendar-day', 'week')),
    number           integer NOT NULL CHECK (number BETWEEN 1 AND 366),
    counts_first_day boolean NOT NULL,
    rolls_over       boolean NOT NULL,
    calendar         text NOT NULL CHECK (calendar IN ('five-day', 'six-day')),
    in_force_from    date NOT NULL,
    approver         text NOT NULL,
    approved_at      timestamptz NOT NULL,
    UNIQUE (study, in_force_from)
);

-- Until when all holidays are known; without a row nobody has said so.
CREATE TABLE desk.working_calendar (
    code           text PRIMARY KEY CHECK (code IN ('five-day', 'six-day')),
    complete_until date NOT NULL
);

CREATE TABLE desk.calendar_day (
    -- The code of the calendar, a slash and the day.
    id           text PRIMARY KEY,
    calendar     text NOT NULL CHECK (calendar IN ('five-day', 'six-day')),
    day          date NOT NULL,
    working      boolean NOT NULL,
    source       text NOT NULL,
    announced_on date NOT NULL,
    CHECK (id = calendar || '/' || to_char(day, 'YYYY-MM-DD'))
);
GRANT SELECT, INSERT, UPDATE, DELETE ON desk.reply_rule, desk.working_calendar, desk.calendar_day TO desk;

-- PostgreSQL keeps nothing of the texts in its statistics (V43).
ALTER TABLE desk.reply_rule ALTER COLUMN law SET STATISTICS 0;
ALTER TABLE desk.reply_rule ALTER COLUMN paragraph SET STATISTICS 0;
ALTER TABLE desk.calendar_day ALTER COLUMN source SET STATISTICS 0;
ALTER TABLE desk.reply_rule ALTER COLUMN calendar SET STATISTICS 0;
ALTER TABLE desk.calendar_day ALTER COLUMN calendar SET STATISTICS 0;
