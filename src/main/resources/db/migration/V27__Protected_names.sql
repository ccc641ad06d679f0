-- Names that must never be published. Whoever has this database learns how many there are and to which case each belongs,
-- and not one of them: they are sealed with a key that lies in a file of its own (docs/adr/036).

CREATE TABLE desk.protected_name (
    id         text PRIMARY KEY CHECK (id ~ '^[0-9a-hjkmnp-tv-z]{16}$'),
    -- No foreign key: a case that is erased or deleted as a draft leaves its people as much in need of protection.
    case_id    text CHECK (case_id ~ '^[0-9a-hjkmnp-tv-z]{16}$'),
    -- The parts of the name and its initials. The first byte is the number of the key.
    sealed     bytea NOT NULL,
    author     text NOT NULL,
    created_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    version    integer NOT NULL DEFAULT 1
);

-- One row. Every change of the names raises it, so that each node knows whether those in its memory are the present ones.
CREATE TABLE desk.protected_name_generation (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    n        bigint NOT NULL
);
INSERT INTO desk.protected_name_generation (n) VALUES (0);

-- Whose texts were refused for how many different names: whoever types names to learn which are protected is slowed down,
-- and seen. Which name it was is a keyed hash, different for each account. No foreign key, and so no lock on the account.
CREATE TABLE desk.name_refusal (
    account_id text NOT NULL,
    name_hash  bytea NOT NULL CHECK (octet_length(name_hash) = 32),
    times      integer NOT NULL DEFAULT 1,
    first_at   timestamptz NOT NULL,
    last_at    timestamptz NOT NULL,
    PRIMARY KEY (account_id, name_hash)
);
CREATE INDEX name_refusal_last ON desk.name_refusal (last_at);

-- What two people have called a false alarm: a keyed hash of the name, the document and the paragraph. It says nothing to
-- whoever guesses, and lets exactly this paragraph of this document pass.
CREATE TABLE desk.name_false_alarm (
    alarm_hash bytea PRIMARY KEY CHECK (octet_length(alarm_hash) = 32),
    name_id    text NOT NULL REFERENCES desk.protected_name ON DELETE CASCADE,
    decided_at timestamptz NOT NULL
);

GRANT SELECT, INSERT, UPDATE, DELETE ON desk.protected_name, desk.name_refusal, desk.name_false_alarm TO desk;
GRANT SELECT, UPDATE ON desk.protected_name_generation TO desk;

-- A redaction takes a name out of what people said of a text, and not the whole comment.
GRANT UPDATE (body) ON desk.comment TO desk;
