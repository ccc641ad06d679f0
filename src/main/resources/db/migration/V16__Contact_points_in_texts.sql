-- A number, address or account that a line or contact had in public, and that none has now. It is shown in no text until
-- one has it again. Kept when the line is redacted: texts may still hold it.
CREATE TABLE desk.retired_contact_point (
    kind        text NOT NULL CHECK (kind IN ('PHONE', 'MAIL', 'ACCOUNT')),
    value       text NOT NULL CHECK (value <> ''),
    -- What all ways of writing it have in common.
    key         text NOT NULL CHECK (key <> ''),
    document_id text NOT NULL REFERENCES desk.document,
    retired_at  timestamptz NOT NULL,
    PRIMARY KEY (kind, value)
);

-- What each published text tells its readers to call, also what is not shown any more. Records from before this table have
-- no row until the first time that one is looked for.
CREATE TABLE desk.record_mention (
    document_id text NOT NULL REFERENCES desk.document,
    language    text NOT NULL CHECK (language IN ('tg', 'ru', 'en')),
    keys        text[] NOT NULL,
    PRIMARY KEY (document_id, language)
);

CREATE INDEX record_mention_by_key ON desk.record_mention USING gin (keys);

GRANT SELECT, INSERT, UPDATE, DELETE ON desk.retired_contact_point TO desk;
GRANT SELECT, INSERT, UPDATE, DELETE ON desk.record_mention TO desk;
