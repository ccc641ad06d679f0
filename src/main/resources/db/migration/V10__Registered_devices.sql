-- Devices that ask to be woken up by themselves. A row names nobody: keyed hashes to find it again, and one sealed value
-- that only a dispatcher's key opens (docs/adr/014). No address, no account, and of time only a day.

-- Grows with every change and never comes back, so that "unchanged since" can be said even of a row that was deleted and
-- made anew.
CREATE SEQUENCE device.registration_version;

CREATE TABLE device.registration (
    id                  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    handle_hash         bytea NOT NULL CHECK (octet_length(handle_hash) = 32),
    target_hash         bytea NOT NULL CHECK (octet_length(target_hash) = 32),
    -- Token or subscription, language, regions, quiet hours: padded, so that the length says nothing either.
    sealed              bytea NOT NULL CHECK (octet_length(sealed) BETWEEN 500 AND 8192),
    urgent              boolean NOT NULL,
    digest              boolean NOT NULL,
    seen_on             date NOT NULL,
    version             bigint NOT NULL DEFAULT nextval('device.registration_version'),
    -- Until then it gets no message but the one that asks for the confirmation.
    confirmed           boolean NOT NULL DEFAULT false,
    asked_at            timestamptz,
    nonce_hash          bytea CHECK (octet_length(nonce_hash) = 32),
    confirmation_wanted boolean NOT NULL DEFAULT true,
    CHECK (confirmed = (asked_at IS NULL)),
    CHECK (NOT confirmed OR (nonce_hash IS NULL AND NOT confirmation_wanted))
);
-- A handle has at most what is confirmed and what waits to replace it; a target belongs to one handle.
CREATE UNIQUE INDEX registration_handle ON device.registration (handle_hash, confirmed);
CREATE UNIQUE INDEX registration_target ON device.registration (target_hash) WHERE confirmed;
CREATE INDEX registration_wanted ON device.registration (id) WHERE confirmation_wanted;
CREATE INDEX registration_asked ON device.registration (asked_at) WHERE NOT confirmed;
CREATE INDEX registration_seen ON device.registration (seen_on) WHERE confirmed;

-- To which targets a confirmation was sent in the last minutes: whoever registers somebody else's token again and again
-- does not make that phone wake up again and again.
CREATE TABLE device.confirmation (
    target_hash bytea PRIMARY KEY CHECK (octet_length(target_hash) = 32),
    sent_at     timestamptz NOT NULL
);

-- The public door finds rows by their hashes. It reads no sealed value, not even by RETURNING.
GRANT SELECT (handle_hash, target_hash, confirmed, asked_at, nonce_hash),
      INSERT (handle_hash, target_hash, sealed, urgent, digest, seen_on, asked_at),
      UPDATE (target_hash, sealed, urgent, digest, seen_on, version, confirmed, asked_at, nonce_hash,
              confirmation_wanted),
      DELETE
    ON device.registration TO public_door;
GRANT USAGE ON SEQUENCE device.registration_version TO public_door;

-- The dispatchers read, mark whom they asked for a confirmation, and forget. They never register anybody.
GRANT USAGE ON SCHEMA device TO desk;
GRANT SELECT, DELETE, UPDATE (nonce_hash, confirmation_wanted) ON device.registration TO desk;
GRANT SELECT, INSERT, DELETE ON device.confirmation TO desk;
