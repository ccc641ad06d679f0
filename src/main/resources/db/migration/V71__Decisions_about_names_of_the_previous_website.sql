-- What people have said of names in texts of the previous website, for every text that has them (docs/adr/102). The
-- name itself is not here, only its hash, keyed with names.key: its first byte is the number of the key. Only names that
-- may stand because of an office are kept, sealed with the same key, so that they can be looked at and taken back.
CREATE TABLE desk.import_name (
    name_hash    bytea PRIMARY KEY,
    decision     text NOT NULL CHECK (decision IN ('initials', 'named', 'nobody', 'left-out')),
    sealed       bytea CHECK ((sealed IS NULL) = (decision <> 'named')),
    decided_by   text NOT NULL,
    decided_at   timestamptz NOT NULL,
    -- Who has said the same: in texts about a case it takes two.
    confirmed_by text,
    confirmed_at timestamptz,
    CHECK (confirmed_by <> decided_by)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON desk.import_name TO desk;

-- PostgreSQL keeps nothing of it in its statistics (V43).
ALTER TABLE desk.import_name
    ALTER COLUMN decision SET STATISTICS 0,
    ALTER COLUMN confirmed_by SET STATISTICS 0,
    ALTER COLUMN sealed SET STATISTICS 0;
