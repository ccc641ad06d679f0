-- Two people let a name be replaced by its initials wherever it was found. One document after the other, each in its own
-- transaction, so that it goes on after a restart.

CREATE TABLE desk.name_redaction (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name_id    text NOT NULL REFERENCES desk.protected_name ON DELETE CASCADE,
    proposer   text NOT NULL,
    approver   text NOT NULL CHECK (approver <> proposer),
    state      text NOT NULL DEFAULT 'running' CHECK (state IN ('running', 'done')),
    created_at timestamptz NOT NULL,
    ended_at   timestamptz,
    -- The verification that looked for the name afterwards.
    verification bigint REFERENCES desk.name_search,
    failures   integer NOT NULL DEFAULT 0
);
CREATE INDEX name_redaction_open ON desk.name_redaction (id) WHERE state = 'running';

-- How many texts of each place were cleaned; and of which publications the public copies.
CREATE TABLE desk.name_redaction_place (
    redaction_id bigint NOT NULL REFERENCES desk.name_redaction ON DELETE CASCADE,
    place        text NOT NULL,
    cleaned      bigint NOT NULL,
    PRIMARY KEY (redaction_id, place)
);

GRANT SELECT, INSERT, UPDATE ON desk.name_redaction TO desk;
GRANT SELECT, INSERT, UPDATE ON desk.name_redaction_place TO desk;
