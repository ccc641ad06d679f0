-- The accounts of the desk. Whoever has this database without the desk's key learns no login and no address from it, and
-- whoever has both can still not sign in: passwords, tokens and recovery codes are only here as hashes.

-- A keyed hash of a constant: tells another key from the one that everything encrypted was written with.
CREATE TABLE desk.key_check (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    mark     bytea NOT NULL
);

-- Accounts are frozen, never deleted: what they did stays theirs.
CREATE TABLE desk.account (
    id               text PRIMARY KEY CHECK (id ~ '^[0-9a-hjkmnp-tv-z]{16}$'),
    -- A keyed hash of the login, to find it by; the login and the address themselves are encrypted.
    login_hash       bytea NOT NULL UNIQUE,
    login            bytea NOT NULL,
    email            bytea,
    roles            text NOT NULL CHECK (roles = 'service'
                         OR roles ~ '^(coordinator|administrator|editor|translator|lawyer|deputy)(,(coordinator|administrator|editor|translator|lawyer|deputy))*$'),
    -- Argon2id, as a PHC string; null for service accounts, which have no password.
    password         text CHECK (password LIKE '$argon2id$%'),
    password_initial boolean NOT NULL DEFAULT false,
    -- The secret of RFC 6238, encrypted; the one that waits for its confirmation; the last time step that was accepted.
    totp_secret      bytea,
    totp_pending     bytea,
    totp_step        bigint NOT NULL DEFAULT 0,
    -- True when an administrator says that this account may do nothing without TOTP.
    totp_required    boolean NOT NULL DEFAULT false,
    -- When its owner first chose a password: from then on she counts as one of the two people.
    taken_up_at      timestamptz,
    frozen_at        timestamptz,
    -- When somebody else last reset its password, TOTP or address: it approves nothing for a while.
    reset_at         timestamptz,
    created_at       timestamptz NOT NULL,
    version          integer NOT NULL DEFAULT 0,
    CHECK ((roles = 'service') = (password IS NULL))
);

-- Keyed hashes; a code that was used is deleted.
CREATE TABLE desk.recovery_code (
    account_id text NOT NULL REFERENCES desk.account,
    hash       bytea NOT NULL,
    PRIMARY KEY (account_id, hash)
);

-- Sessions end by being deleted. A token is there only as its SHA-256.
CREATE TABLE desk.session (
    id           text PRIMARY KEY CHECK (id ~ '^[0-9a-hjkmnp-tv-z]{16}$'),
    token_hash   bytea NOT NULL UNIQUE,
    account_id   text NOT NULL REFERENCES desk.account,
    created_at   timestamptz NOT NULL,
    used_at      timestamptz NOT NULL,
    -- When it ends however busy it is, and after how many seconds of idleness; null for service accounts.
    expires_at   timestamptz NOT NULL,
    idle_seconds integer
);
CREATE INDEX session_account ON desk.session (account_id);

GRANT SELECT, INSERT ON desk.key_check TO desk;
GRANT SELECT, INSERT, UPDATE ON desk.account TO desk;
GRANT SELECT, INSERT, DELETE ON desk.recovery_code TO desk;
GRANT SELECT, INSERT, UPDATE, DELETE ON desk.session TO desk;
