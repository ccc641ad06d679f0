-- The desk's workflow: who wrote and who approved, every saved text, what people say of it, and what waits for a second person.

ALTER TABLE desk.facts DROP CONSTRAINT facts_state_check;
ALTER TABLE desk.facts ADD CONSTRAINT facts_state_check
    CHECK (state IN ('draft', 'in_review', 'changes_requested', 'approved', 'published', 'superseded', 'redacted'));

-- Accounts by their opaque id; 'server' for what came from files.
ALTER TABLE desk.facts
    ADD COLUMN IF NOT EXISTS author text NOT NULL DEFAULT 'server',
    ADD COLUMN approver text,
    ADD COLUMN saved_at timestamptz,
    ADD COLUMN saves integer NOT NULL DEFAULT 1;
UPDATE desk.facts SET saved_at = created_at;
ALTER TABLE desk.facts ALTER COLUMN saved_at SET NOT NULL;

ALTER TABLE desk.edition
    ADD COLUMN IF NOT EXISTS author text NOT NULL DEFAULT 'server',
    ADD COLUMN approver text,
    ADD COLUMN assignee text,
    ADD COLUMN saved_at timestamptz,
    ADD COLUMN saves integer NOT NULL DEFAULT 1;
UPDATE desk.edition SET saved_at = created_at;
ALTER TABLE desk.edition ALTER COLUMN saved_at SET NOT NULL;

-- Every content that was ever saved, so that it can be compared and brought back. Language is null for facts. Erased
-- with the version it belongs to when that is redacted.
CREATE TABLE desk.revision (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    document_id text NOT NULL REFERENCES desk.document,
    language    text CHECK (language IN ('tg', 'ru', 'en')),
    number      integer NOT NULL,
    save        integer NOT NULL,
    content     text NOT NULL CHECK (content IS JSON OBJECT),
    author      text NOT NULL,
    saved_at    timestamptz NOT NULL,
    UNIQUE NULLS NOT DISTINCT (document_id, language, number, save)
);

-- What people say of a text, encrypted with the desk's key: a stolen dump must not tell.
CREATE TABLE desk.comment (
    id          text PRIMARY KEY,
    document_id text NOT NULL REFERENCES desk.document,
    language    text NOT NULL CHECK (language IN ('tg', 'ru', 'en')),
    number      integer NOT NULL,
    author      text NOT NULL,
    body        bytea NOT NULL,
    written_at  timestamptz NOT NULL
);
CREATE INDEX comment_document ON desk.comment (document_id, language);

-- What one person asks for and another grants. The statement is encrypted: a new account's login can stand in it.
CREATE TABLE desk.proposal (
    id          text PRIMARY KEY,
    kind        text NOT NULL,
    document_id text REFERENCES desk.document,
    statement   bytea NOT NULL,
    proposer    text NOT NULL,
    proposed_at timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL,
    state       text NOT NULL CHECK (state IN ('waiting', 'approved', 'rejected', 'expired', 'taken_back')),
    decided_by  text,
    decided_at  timestamptz,
    version     integer NOT NULL DEFAULT 0,
    CHECK (decided_by IS NULL OR decided_by <> proposer OR state = 'taken_back')
);
CREATE INDEX proposal_waiting ON desk.proposal (expires_at) WHERE state = 'waiting';

-- A publication that two people answer for keeps both until its moment.
ALTER TABLE desk.scheduled_publication DROP CONSTRAINT scheduled_publication_state_check;
ALTER TABLE desk.scheduled_publication
    ADD COLUMN second_actor text,
    ADD CONSTRAINT scheduled_publication_state_check CHECK (state IN ('waiting', 'published', 'refused', 'cancelled'));

CREATE INDEX edition_state ON desk.edition (state, document_id);
CREATE INDEX facts_state ON desk.facts (state, document_id);

GRANT SELECT, INSERT, UPDATE ON desk.revision TO desk;
GRANT SELECT, INSERT, DELETE ON desk.comment TO desk;
GRANT SELECT, INSERT, UPDATE ON desk.proposal TO desk;
