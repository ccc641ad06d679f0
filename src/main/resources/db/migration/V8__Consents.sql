-- What the people in cases have agreed to. A row is never changed, except that a consent is withdrawn, or that its note is
-- erased with the case; what was agreed to anew is a row of its own, and the last one counts.
CREATE TABLE desk.consent (
    id           text PRIMARY KEY CHECK (id ~ '^[0-9a-hjkmnp-tv-z]{16}$'),
    document_id  text NOT NULL REFERENCES desk.document,
    number       integer NOT NULL CHECK (number > 0),
    uses         text NOT NULL CHECK (uses ~ '^(initials|story|dates|region|image)(,(initials|story|dates|region|image))*$'),
    outlets      text NOT NULL CHECK (outlets ~ '^(public|alert|press|social)(,(public|alert|press|social))*$'),
    languages    text NOT NULL CHECK (languages ~ '^(tg|ru|en)(,(tg|ru|en))*$'),
    given_on     date NOT NULL,
    -- A role, never a name.
    holder       text NOT NULL CHECK (holder IN ('person', 'parent', 'guardian', 'relative', 'lawyer')),
    -- Encrypted with the desk's key.
    note         bytea,
    recorded_by  text NOT NULL,
    recorded_at  timestamptz NOT NULL,
    withdrawn_by text,
    withdrawn_at timestamptz,
    version      integer NOT NULL DEFAULT 0,
    UNIQUE (document_id, number),
    CHECK ((withdrawn_by IS NULL) = (withdrawn_at IS NULL))
);

GRANT SELECT, INSERT, UPDATE (note, withdrawn_by, withdrawn_at, version) ON desk.consent TO desk;
