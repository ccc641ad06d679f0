-- What lists of the desk show and choose by, so that none of them reads contents; how an account wishes to be shown; and
-- who is editing what at the moment.

-- Erased with the content that they are made from. Long enough for every title that is accepted.
ALTER TABLE desk.edition ADD COLUMN title text
    GENERATED ALWAYS AS (left(coalesce(content::jsonb ->> 'title', content::jsonb ->> 'name'), 300)) STORED;
ALTER TABLE desk.facts ADD COLUMN section text
    GENERATED ALWAYS AS (left(content::jsonb ->> 'section', 100)) STORED;

-- One index per order of the list, and one per filter.
CREATE INDEX document_created ON desk.document (created_at, id);
CREATE INDEX document_type ON desk.document (type, created_at, id);
CREATE INDEX edition_saved ON desk.edition (saved_at, document_id);
CREATE INDEX facts_saved ON desk.facts (saved_at, document_id);
CREATE INDEX edition_document_saved ON desk.edition (document_id, saved_at);
CREATE INDEX facts_document_saved ON desk.facts (document_id, saved_at);
CREATE INDEX edition_title ON desk.edition (document_id, title);
CREATE INDEX edition_author ON desk.edition (author, document_id);
CREATE INDEX facts_author ON desk.facts (author, document_id);
CREATE INDEX edition_assignee ON desk.edition (assignee, document_id) WHERE assignee IS NOT NULL;
CREATE INDEX facts_section ON desk.facts (section, document_id) WHERE section IS NOT NULL;
CREATE INDEX proposal_proposed ON desk.proposal (proposed_at, id);
CREATE INDEX proposal_document ON desk.proposal (document_id, proposed_at);

-- Encrypted, like the login: a name is personal. The language is that of titles; null: that of Accept-Language.
ALTER TABLE desk.account
    ADD COLUMN display_name bytea,
    ADD COLUMN language text CHECK (language IN ('tg', 'ru', 'en'));

-- Who is editing a text, or the facts (language ''), and until when that is believed. It is shown and locks nothing.
CREATE TABLE desk.editing (
    document_id text NOT NULL REFERENCES desk.document ON DELETE CASCADE,
    language    text NOT NULL CHECK (language IN ('', 'tg', 'ru', 'en')),
    account_id  text NOT NULL REFERENCES desk.account ON DELETE CASCADE,
    since       timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL,
    PRIMARY KEY (document_id, language, account_id)
);
CREATE INDEX editing_expires ON desk.editing (expires_at);

GRANT SELECT, INSERT, UPDATE, DELETE ON desk.editing TO desk;
