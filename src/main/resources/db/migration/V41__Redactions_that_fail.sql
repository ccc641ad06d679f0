-- A redaction that leaves anything has failed, says so, and is tried again.

ALTER TABLE desk.name_redaction DROP CONSTRAINT name_redaction_state_check;
ALTER TABLE desk.name_redaction ADD CONSTRAINT name_redaction_state_check
    CHECK (state IN ('running', 'failed', 'done'));
-- How often it was gone through to its end, since two people agreed or since somebody asked to try again.
ALTER TABLE desk.name_redaction ADD COLUMN attempts integer NOT NULL DEFAULT 0;
ALTER TABLE desk.name_redaction ADD COLUMN failed_at timestamptz;
ALTER TABLE desk.name_redaction ADD COLUMN retry_at timestamptz;
DROP INDEX desk.name_redaction_open;
CREATE INDEX name_redaction_open ON desk.name_redaction (id) WHERE state <> 'done';

-- Texts that could not be cleaned in this attempt: first together with all of their document, then with those of their
-- place, then by themselves.
CREATE TABLE desk.name_redaction_failure (
    redaction_id bigint NOT NULL REFERENCES desk.name_redaction ON DELETE CASCADE,
    place        text NOT NULL,
    key          text NOT NULL,
    tried        integer NOT NULL,
    PRIMARY KEY (redaction_id, place, key)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON desk.name_redaction_failure TO desk;

-- What was called done although it had left what was known by then.
UPDATE desk.name_redaction r SET state = 'failed', ended_at = NULL, failed_at = r.ended_at, retry_at = r.ended_at
WHERE r.state = 'done'
  AND NOT EXISTS (SELECT 1 FROM desk.name_redaction later WHERE later.name_id = r.name_id AND later.id > r.id)
  AND EXISTS (SELECT 1 FROM desk.name_finding f
              WHERE f.name_id = r.name_id AND f.cleaned_at IS NULL AND f.found_at <= r.ended_at);
