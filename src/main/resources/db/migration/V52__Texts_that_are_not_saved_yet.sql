-- What somebody is typing and has not saved: one row per account, document and language (null: the facts). Sealed, in no
-- backup, and gone when the part is saved, withdrawn or erased, when the account is frozen, or after a week.
CREATE TABLE desk.autosave (
    id          text PRIMARY KEY,
    document_id text NOT NULL REFERENCES desk.document ON DELETE CASCADE,
    language    text CHECK (language IN ('tg', 'ru', 'en')),
    account_id  text NOT NULL REFERENCES desk.account ON DELETE CASCADE,
    based_on    text,
    content     bytea NOT NULL,
    saved_at    timestamptz NOT NULL
);
CREATE INDEX autosave_document ON desk.autosave (document_id);
CREATE INDEX autosave_account ON desk.autosave (account_id, saved_at);
CREATE INDEX autosave_saved ON desk.autosave (saved_at);

GRANT SELECT, INSERT, UPDATE, DELETE ON desk.autosave TO desk;

-- PostgreSQL keeps nothing of the texts in its statistics (V43).
ALTER TABLE desk.autosave
    ALTER COLUMN based_on SET STATISTICS 0,
    ALTER COLUMN content SET STATISTICS 0;
