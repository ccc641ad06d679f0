-- The files of the log, as phones and mirrors fetch them. The signer builds and signs them once, after a publication;
-- every node serves these bytes, and a backup has them.

-- The keys that are trusted for what: root n+1 is signed by root n and by itself.
CREATE TABLE published.root (
    n    bigint PRIMARY KEY,
    file text NOT NULL
);

-- Every head that was ever signed; the newest is the highest (epoch, seq, issue).
CREATE TABLE published.signed_head (
    epoch bigint NOT NULL,
    seq   bigint NOT NULL,
    issue bigint NOT NULL,
    file  text NOT NULL,
    PRIMARY KEY (epoch, seq, issue)
);

-- Chunks and manifests by their content. Text, so that a removed record can be found in it; null from the moment a
-- record in it is removed: then the address answers 410.
CREATE TABLE published.chunk (
    sha256 text PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    length bigint NOT NULL,
    body   text,
    br     bytea,
    gz     bytea,
    CHECK ((body IS NULL) = (br IS NULL) AND (body IS NULL) = (gz IS NULL))
);

-- Which chunk had which bytes from which publication on.
CREATE TABLE published.chunk_version (
    name   text NOT NULL,
    seq    bigint NOT NULL,
    sha256 text NOT NULL REFERENCES published.chunk,
    PRIMARY KEY (name, seq)
);
CREATE INDEX chunk_version_sha256 ON published.chunk_version (sha256);

-- Which line of a chunk changed with which publication; kept for ever, so that changes since any publication can be told.
CREATE TABLE published.chunk_change (
    name text NOT NULL,
    seq  bigint NOT NULL,
    id   text NOT NULL,
    PRIMARY KEY (name, seq, id)
);
CREATE INDEX chunk_change_id ON published.chunk_change (id, name);

-- The hotline numbers, signed, for a QR code.
CREATE TABLE published.card (
    language text PRIMARY KEY,
    file     text NOT NULL
);

GRANT SELECT ON published.root, published.signed_head, published.chunk, published.chunk_version, published.chunk_change,
    published.card TO desk, public_door;
GRANT INSERT ON published.root, published.signed_head, published.chunk_change TO desk;
GRANT INSERT, DELETE ON published.chunk_version TO desk;
GRANT INSERT, UPDATE, DELETE ON published.chunk TO desk;
GRANT INSERT, UPDATE ON published.card TO desk;
