-- The desk: what editors write. Nobody anonymous can read anything here.

CREATE TABLE desk.document (
    id          text PRIMARY KEY CHECK (id ~ '^[0-9a-hjkmnp-tv-z]{16}$'),
    type        text NOT NULL,
    -- The name by which other documents and filters know it (a topic, a section) or the file it was loaded from.
    key         text,
    sample      boolean NOT NULL DEFAULT false,
    licence     text NOT NULL,
    created_at  timestamptz NOT NULL,
    version     integer NOT NULL DEFAULT 0,
    UNIQUE (type, key)
);

-- Facts belong to a document as a whole and have their own versions.
CREATE TABLE desk.facts (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    document_id  text NOT NULL REFERENCES desk.document,
    number       integer NOT NULL,
    state        text NOT NULL CHECK (state IN ('draft', 'approved', 'published', 'superseded', 'redacted')),
    content      text NOT NULL CHECK (content IS JSON OBJECT),
    created_at   timestamptz NOT NULL,
    published_at timestamptz,
    version      integer NOT NULL DEFAULT 0,
    UNIQUE (document_id, number)
);
CREATE UNIQUE INDEX facts_published_once ON desk.facts (document_id) WHERE state = 'published';

-- An edition is one version of a document's text in one language. The editions of a document are its translation group.
CREATE TABLE desk.edition (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    document_id  text NOT NULL REFERENCES desk.document,
    language     text NOT NULL CHECK (language IN ('tg', 'ru', 'en')),
    number       integer NOT NULL,
    state        text NOT NULL CHECK (state IN ('draft', 'in_review', 'changes_requested', 'approved', 'scheduled',
                                                'published', 'superseded', 'withdrawn', 'redacted')),
    content      text NOT NULL CHECK (content IS JSON OBJECT),
    created_at   timestamptz NOT NULL,
    published_at timestamptz,
    version      integer NOT NULL DEFAULT 0,
    UNIQUE (document_id, language, number)
);
CREATE UNIQUE INDEX edition_published_once ON desk.edition (document_id, language) WHERE state = 'published';

CREATE TABLE desk.scheduled_publication (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    due_at   timestamptz NOT NULL,
    actor    text NOT NULL,
    request  text NOT NULL CHECK (request IS JSON OBJECT),
    state    text NOT NULL CHECK (state IN ('waiting', 'published', 'refused')),
    refusal  text,
    version  integer NOT NULL DEFAULT 0
);
CREATE INDEX scheduled_publication_due ON desk.scheduled_publication (due_at) WHERE state = 'waiting';

-- The publication log: what the public may see. Rendered at publication; readers never compute from the desk.

-- One row: its lock orders all publications, so that seq is gapless and in commit order.
CREATE TABLE published.head (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    seq      bigint NOT NULL
);
INSERT INTO published.head (seq) VALUES (0);

CREATE TABLE published.publication (
    seq          bigint PRIMARY KEY,
    published_at timestamptz NOT NULL
);

-- Records are text, never jsonb: they are signed and compared as bytes.
CREATE TABLE published.record (
    document_id text NOT NULL,
    language    text NOT NULL,
    collection  text NOT NULL,
    type        text NOT NULL,
    seq         bigint NOT NULL REFERENCES published.publication,
    slug        text,
    record      text NOT NULL,
    item        text NOT NULL,
    PRIMARY KEY (document_id, language)
);
CREATE INDEX record_collection ON published.record (collection, language, seq);

-- For each language of a reader the one record of a document that this reader is served: the fallback chain, resolved
-- at publication so that a list is one walk along one index.
CREATE TABLE published.listing (
    reader      text NOT NULL,
    type        text NOT NULL,
    rank        bigint NOT NULL,
    document_id text NOT NULL,
    language    text NOT NULL,
    available   text[] NOT NULL,
    facets      text[] NOT NULL,
    PRIMARY KEY (reader, document_id)
);
CREATE INDEX listing_order ON published.listing (reader, type, rank, document_id);
CREATE INDEX listing_facets ON published.listing USING gin (facets);

CREATE TABLE published.change (
    seq         bigint NOT NULL REFERENCES published.publication,
    document_id text NOT NULL,
    language    text NOT NULL,
    collection  text NOT NULL,
    operation   text NOT NULL CHECK (operation IN ('put', 'remove')),
    PRIMARY KEY (seq, document_id, language)
);

-- Kept for ever: an opaque id, a language, a number, nothing else.
CREATE TABLE published.tombstone (
    document_id text NOT NULL,
    language    text NOT NULL,
    seq         bigint NOT NULL REFERENCES published.publication,
    PRIMARY KEY (document_id, language)
);

-- Every address that ever was, as the SHA-256 of its slug: an old one answers 301 or 410, and a slug that named a person
-- cannot be read back after a redaction.
CREATE TABLE published.address (
    type        text NOT NULL,
    language    text NOT NULL,
    slug_hash   bytea NOT NULL,
    document_id text NOT NULL,
    PRIMARY KEY (type, slug_hash, language)
);
CREATE INDEX address_document ON published.address (document_id);

-- Addresses of the website of before, likewise hashed.
CREATE TABLE published.legacy_address (
    address_hash bytea PRIMARY KEY,
    document_id  text NOT NULL,
    language     text NOT NULL
);
CREATE INDEX legacy_address_document ON published.legacy_address (document_id);

-- Who may do what. The log itself is append-only even for the desk.
GRANT USAGE ON SCHEMA desk TO desk;
GRANT SELECT, INSERT, UPDATE ON desk.document, desk.facts, desk.edition, desk.scheduled_publication TO desk;

GRANT USAGE ON SCHEMA published TO desk, public_door;
GRANT SELECT ON ALL TABLES IN SCHEMA published TO desk, public_door;
GRANT UPDATE ON published.head TO desk;
GRANT INSERT ON published.publication, published.change TO desk;
GRANT INSERT, UPDATE ON published.tombstone TO desk;
GRANT INSERT, UPDATE, DELETE ON published.record, published.listing, published.address, published.legacy_address TO desk;

-- Opt-in push tokens will live here.
GRANT USAGE ON SCHEMA device TO public_door;
