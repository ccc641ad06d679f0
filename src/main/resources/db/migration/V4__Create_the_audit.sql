-- The audit of the desk: who did what to which document and when. Names of members, never values; no address, no device.

-- Append-only and chained: each row names the digest of the one before. A digest is over the row as canonical JSON
-- (RFC 8785), and a random salt in it keeps outsiders, who are shown the last digest, from guessing what a row says.
CREATE TABLE desk.audit (
    n           bigint PRIMARY KEY CHECK (n BETWEEN 1 AND 9007199254740991),
    at          timestamptz NOT NULL CHECK (at = date_trunc('milliseconds', at)),
    actor       text NOT NULL CHECK (actor = 'server' OR actor ~ '^[0-9a-hjkmnp-tv-z]{16}$'),
    action      text NOT NULL CHECK (action ~ '^[a-z]+([.-][a-z]+)*$' AND length(action) <= 64),
    -- What it was done to: a document, or an account, a session, a proposal. No foreign key, and so no lock on it.
    document_id text CHECK (document_id ~ '^[0-9a-hjkmnp-tv-z]{16}$'),
    language    text CHECK (language IN ('tg', 'ru', 'en')),
    fields      text[] NOT NULL,
    salt        text NOT NULL CHECK (salt ~ '^[0-9a-hjkmnp-tv-z]{26}$'),
    prev        text NOT NULL CHECK (prev ~ '^[0-9a-f]{64}$'),
    sha256      text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$')
);
CREATE INDEX audit_document ON desk.audit (document_id, n);
CREATE INDEX audit_actor ON desk.audit (actor, n);
CREATE INDEX audit_action ON desk.audit (action, n);
CREATE INDEX audit_sha256 ON desk.audit (sha256);

-- One row: its lock orders all writers, so that n is gapless and in commit order. It is the last lock that a transaction
-- takes: after the head of the log, and after the rows of the desk.
CREATE TABLE desk.audit_head (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    n        bigint NOT NULL,
    sha256   text NOT NULL,
    -- Publications up to this one were made before there was an audit.
    log_from bigint NOT NULL
);
INSERT INTO desk.audit_head (n, sha256, log_from) SELECT 0, repeat('0', 64), seq FROM published.head;

GRANT SELECT, INSERT ON desk.audit TO desk;
GRANT SELECT, UPDATE (n, sha256) ON desk.audit_head TO desk;
