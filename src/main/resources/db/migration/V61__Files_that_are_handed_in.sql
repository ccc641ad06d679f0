-- A file that somebody hands to the desk, and its bytes as they come, sealed: in no backup, and gone when what was made of
-- it is first published, when its owner erases it or is frozen, or by themselves. No name of a file, no hash of it.
CREATE TABLE desk.upload (
    id         text PRIMARY KEY,
    account_id text NOT NULL REFERENCES desk.account ON DELETE CASCADE,
    length     bigint NOT NULL CHECK (length > 0),
    received   bigint NOT NULL DEFAULT 0 CHECK (received BETWEEN 0 AND length),
    state      text NOT NULL CHECK (state IN ('receiving', 'checking', 'ready', 'refused')),
    -- Numbers of what is covered, as JSON.
    covers     text NOT NULL DEFAULT '[]',
    -- The clean file that was made last.
    file_id    text REFERENCES desk.media_file ON DELETE SET NULL,
    -- Why it was not taken: a word.
    reason     text,
    attempts   integer NOT NULL DEFAULT 0,
    due_at     timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
);
CREATE INDEX upload_account ON desk.upload (account_id);
CREATE INDEX upload_expires ON desk.upload (expires_at);
CREATE INDEX upload_due ON desk.upload (due_at) WHERE state = 'checking';

CREATE TABLE desk.upload_chunk (
    upload_id text NOT NULL REFERENCES desk.upload ON DELETE CASCADE,
    start     bigint NOT NULL,
    sealed    bytea NOT NULL,
    PRIMARY KEY (upload_id, start)
);
-- Sealed bytes do not become shorter.
ALTER TABLE desk.upload_chunk ALTER COLUMN sealed SET STORAGE EXTERNAL;

-- All clean files that were made of an original which is still there.
CREATE TABLE desk.upload_file (
    file_id   text PRIMARY KEY REFERENCES desk.media_file ON DELETE CASCADE,
    upload_id text NOT NULL REFERENCES desk.upload ON DELETE CASCADE
);
CREATE INDEX upload_file_upload ON desk.upload_file (upload_id);

GRANT SELECT, INSERT, UPDATE, DELETE ON desk.upload, desk.upload_chunk, desk.upload_file TO desk;

-- PostgreSQL keeps nothing of the bytes in its statistics (V43).
ALTER TABLE desk.upload
    ALTER COLUMN covers SET STATISTICS 0,
    ALTER COLUMN reason SET STATISTICS 0;
ALTER TABLE desk.upload_chunk ALTER COLUMN sealed SET STATISTICS 0;
