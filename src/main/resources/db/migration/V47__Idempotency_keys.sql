-- Under which key somebody made what, so that a request whose answer was lost makes nothing a second time (docs/adr/068).
-- Hashes with the desk's key, and an id: no words. Kept for a day, and in no backup.

CREATE TABLE desk.idempotency_key (
    key_hash     bytea PRIMARY KEY CHECK (length(key_hash) = 32),
    request_hash bytea NOT NULL CHECK (length(request_hash) = 32),
    made_id      text NOT NULL CHECK (length(made_id) BETWEEN 1 AND 100),
    at           timestamptz NOT NULL
);
CREATE INDEX idempotency_key_at ON desk.idempotency_key (at);
GRANT SELECT, INSERT, UPDATE, DELETE ON desk.idempotency_key TO desk;
