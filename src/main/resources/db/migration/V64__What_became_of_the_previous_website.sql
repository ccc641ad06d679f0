-- Which draft was made of each text and each file of the previous website (docs/adr/101). An item of it is known by
-- keyed hashes of its numbers and addresses, never by themselves: addresses hold names. An item in which somebody may be
-- named has no row.
CREATE TABLE desk.import_item (
    -- No reference: a draft may be deleted at the desk, which is remembered, so that it does not come back.
    document_id text PRIMARY KEY,
    kind        text NOT NULL CHECK (kind IN ('text', 'file')),
    state       text NOT NULL CHECK (state IN ('imported', 'both-changed', 'deleted')),
    -- Of what the archive had when the draft was last written, and of the draft after that.
    source_hash bytea NOT NULL,
    text_hash   bytea NOT NULL,
    imported_at timestamptz NOT NULL
);

CREATE TABLE desk.import_source (
    identity_hash bytea PRIMARY KEY,
    document_id   text NOT NULL REFERENCES desk.import_item ON DELETE CASCADE
);
CREATE INDEX import_source_document ON desk.import_source (document_id);

GRANT SELECT, INSERT, UPDATE, DELETE ON desk.import_item, desk.import_source TO desk;
