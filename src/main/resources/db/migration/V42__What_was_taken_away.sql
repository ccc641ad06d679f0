-- What was taken away, and names that are protected: ids, never words. A list beside the keys has the same, sealed, so that
-- a restored backup does not bring anything back.

CREATE TABLE desk.removal (
    id          text PRIMARY KEY CHECK (id ~ '^[0-9a-f]{32}$'),
    -- Open: an older server treats what it does not know as a withdrawal.
    kind        text NOT NULL,
    document_id text,
    language    text CHECK (language IN ('tg', 'ru', 'en')),
    name_id     text,
    action      text,
    proposer    text,
    approver    text,
    seq         bigint,
    at          timestamptz NOT NULL,
    -- A name that was protected when the list was written, and that a restored database does not have.
    missing     boolean NOT NULL DEFAULT false
);
CREATE INDEX removal_redacted ON desk.removal (document_id) WHERE kind = 'redaction';
CREATE INDEX removal_missing ON desk.removal (at) WHERE missing;
GRANT SELECT, INSERT, UPDATE ON desk.removal TO desk;

-- A backup was restored, and no node with a desk has applied yet what was removed since: then a node with only the
-- public door does not open it.
CREATE TABLE published.restored (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    at  timestamptz NOT NULL
);
GRANT SELECT ON published.restored TO public_door;
GRANT SELECT, DELETE ON published.restored TO desk;

-- What was taken away before.
INSERT INTO desk.removal (id, kind, document_id, language, seq, at)
SELECT replace(gen_random_uuid()::text, '-', ''), CASE WHEN redacted THEN 'redaction' ELSE 'withdrawal' END,
    document_id, language, seq, now()
FROM (
    SELECT t.document_id, t.language, t.seq, EXISTS (
        SELECT 1 FROM desk.edition e
        WHERE e.document_id = t.document_id AND e.language = t.language AND e.state = 'redacted') AS redacted
    FROM published.tombstone t
    WHERE NOT EXISTS (
        SELECT 1 FROM published.record r WHERE r.document_id = t.document_id AND r.language = t.language)
    UNION
    SELECT e.document_id, e.language, NULL, true FROM desk.edition e
    WHERE e.state = 'redacted' AND NOT EXISTS (
        SELECT 1 FROM published.tombstone t WHERE t.document_id = e.document_id AND t.language = e.language)) gone;

INSERT INTO desk.removal (id, kind, name_id, at)
SELECT replace(gen_random_uuid()::text, '-', ''), 'name', id, created_at FROM desk.protected_name;

INSERT INTO desk.removal (id, kind, name_id, proposer, approver, at)
SELECT replace(gen_random_uuid()::text, '-', ''), 'name-redaction', name_id, proposer, approver, created_at
FROM desk.name_redaction;

INSERT INTO desk.removal (id, kind, document_id, language, name_id, proposer, approver, at)
SELECT replace(gen_random_uuid()::text, '-', ''), 'name-redaction', f.document_id, f.language, f.name_id,
    r.proposer, r.approver, f.cleaned_at
FROM (SELECT name_id, document_id, language, max(cleaned_at) AS cleaned_at FROM desk.name_finding
      WHERE place IN ('editions', 'facts') AND document_id IS NOT NULL AND cleaned_at IS NOT NULL
      GROUP BY name_id, document_id, language) f
JOIN LATERAL (SELECT proposer, approver FROM desk.name_redaction r
              WHERE r.name_id = f.name_id ORDER BY r.id DESC LIMIT 1) r ON true;
