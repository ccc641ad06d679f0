-- A comment can speak of some words of a member, name colleagues, and be resolved.
ALTER TABLE desk.comment
    -- Sealed: the pointer of the member, and on the lines after it the words, which a protected name may stand in.
    ADD COLUMN place       bytea,
    -- Accounts that have it in their inboxes while it is open.
    ADD COLUMN mentions    text[] NOT NULL DEFAULT '{}',
    ADD COLUMN resolved_at timestamptz,
    ADD COLUMN resolved_by text,
    ADD CHECK ((resolved_at IS NULL) = (resolved_by IS NULL));

CREATE INDEX comment_mentions ON desk.comment USING gin (mentions) WHERE resolved_at IS NULL;

GRANT UPDATE (place, resolved_at, resolved_by) ON desk.comment TO desk;

-- PostgreSQL keeps nothing of the texts in its statistics (V43).
ALTER TABLE desk.comment
    ALTER COLUMN place SET STATISTICS 0,
    ALTER COLUMN mentions SET STATISTICS 0,
    ALTER COLUMN resolved_by SET STATISTICS 0;
