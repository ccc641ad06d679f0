-- An edition remembers which save of which language it was translated from, and a save whether it was called minor.

ALTER TABLE desk.edition
    ADD COLUMN source_language text CHECK (source_language IN ('tg', 'ru', 'en')),
    ADD COLUMN source_number integer CHECK (source_number > 0),
    ADD COLUMN source_save integer CHECK (source_save > 0),
    ADD CONSTRAINT edition_source_whole CHECK (
        num_nulls(source_language, source_number, source_save) IN (0, 3)),
    ADD CONSTRAINT edition_source_other CHECK (source_language <> language);

ALTER TABLE desk.revision ADD COLUMN minor boolean NOT NULL DEFAULT false;

-- The texts whose source has changed since, so that no list compares texts. Derived: whatever saves a text looks again.
CREATE TABLE desk.translation_behind (
    document_id text NOT NULL REFERENCES desk.document,
    language    text NOT NULL CHECK (language IN ('tg', 'ru', 'en')),
    since       timestamptz NOT NULL,
    author      text NOT NULL,
    PRIMARY KEY (document_id, language)
);
CREATE INDEX translation_behind_since ON desk.translation_behind (since);

GRANT SELECT, INSERT, UPDATE, DELETE ON desk.translation_behind TO desk;
