-- Pictures, reports and recordings: what is left of a file once it is clean. The bytes are in the store, by their hash.

CREATE TABLE desk.media_file (
    id           text PRIMARY KEY,
    -- What the file was: JPEG, PNG, WEBP, PDF, MP3, OPUS.
    type         text NOT NULL,
    placeholder  text NOT NULL DEFAULT '',
    pages        integer NOT NULL DEFAULT 0,
    milliseconds integer NOT NULL DEFAULT 0,
    -- Sealed: the plain text of a PDF, which a protected name may stand in.
    words        bytea,
    made_at      timestamptz NOT NULL
);

CREATE TABLE desk.media_part (
    file_id  text NOT NULL REFERENCES desk.media_file ON DELETE CASCADE,
    position integer NOT NULL,
    -- SHA-256 of the bytes.
    hash     bytea NOT NULL CHECK (length(hash) = 32),
    type     text NOT NULL,
    width    integer NOT NULL,
    height   integer NOT NULL,
    bytes    bigint NOT NULL CHECK (bytes > 0),
    PRIMARY KEY (file_id, position)
);
CREATE INDEX media_part_hash ON desk.media_part (hash);

-- The bytes that readers may have: some published record names them. Those that were taken away for ever are gone.
CREATE TABLE published.media_file (
    hash    bytea PRIMARY KEY CHECK (length(hash) = 32),
    -- As in Content-Type.
    type    text NOT NULL,
    bytes   bigint NOT NULL,
    gone_at timestamptz
);

GRANT SELECT, INSERT, UPDATE, DELETE ON desk.media_file, desk.media_part TO desk;
GRANT SELECT, INSERT, UPDATE, DELETE ON published.media_file TO desk;
GRANT SELECT ON published.media_file TO public_door;

-- PostgreSQL keeps nothing of the texts in its statistics (V43).
ALTER TABLE desk.media_file
    ALTER COLUMN placeholder SET STATISTICS 0,
    ALTER COLUMN words SET STATISTICS 0;
