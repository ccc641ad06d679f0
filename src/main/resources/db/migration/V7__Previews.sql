-- Links that show a text before it is published. A token is there only as its SHA-256; a link that is taken back is deleted.

CREATE TABLE desk.preview_link (
    id          text PRIMARY KEY CHECK (id ~ '^[0-9a-hjkmnp-tv-z]{16}$'),
    token_hash  bytea NOT NULL UNIQUE,
    document_id text NOT NULL REFERENCES desk.document,
    language    text NOT NULL CHECK (language IN ('tg', 'ru', 'en')),
    number      integer NOT NULL,
    author      text NOT NULL,
    created_at  timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL
);
CREATE INDEX preview_link_edition ON desk.preview_link (document_id, language, expires_at);
CREATE INDEX preview_link_expiry ON desk.preview_link (expires_at);

GRANT SELECT, INSERT, DELETE ON desk.preview_link TO desk;

-- What was saved before there were revisions becomes the first one, so that it too can be compared and brought back.
INSERT INTO desk.revision (document_id, language, number, save, content, author, saved_at)
    SELECT document_id, language, number, saves, content, author, saved_at FROM desk.edition
    UNION ALL
    SELECT document_id, NULL, number, saves, content, author, saved_at FROM desk.facts
ON CONFLICT DO NOTHING;
