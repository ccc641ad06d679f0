-- The id that a text had in the feed of the system that it was imported from: feeds go on with it for ever, so that no reader
-- shows the text a second time. Only a text that was never published here gets one, and none is used for another text
-- (docs/adr/044).
CREATE TABLE published.feed_id (
    -- SHA-256 of the id. It stays when the id is forgotten, so that no other text can have it.
    id_hash     bytea PRIMARY KEY CHECK (octet_length(id_hash) = 32),
    document_id text NOT NULL,
    language    text NOT NULL,
    -- Null once the text is removed and feeds have told that for long enough.
    entry_id    text CHECK (length(entry_id) BETWEEN 1 AND 300),
    UNIQUE (document_id, language)
);

GRANT SELECT ON published.feed_id TO desk, public_door;
GRANT INSERT, UPDATE, DELETE ON published.feed_id TO desk;
