-- Newsrooms that are told of what a feed has (W3C WebSub). A row names nobody: keyed hashes, and one sealed value with the
-- callback and its secret, that only a dispatcher's key opens (docs/adr/014, 041). Which feed it is can be read.

-- What the public door took, until a dispatcher has asked the callback whether it meant it. The public door reads no sealed
-- value, not even by RETURNING.
CREATE TABLE device.hub_request (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    target_hash bytea NOT NULL UNIQUE CHECK (octet_length(target_hash) = 32),
    sealed      bytea NOT NULL CHECK (octet_length(sealed) BETWEEN 1000 AND 8192),
    asked_at    timestamptz NOT NULL
);
CREATE INDEX hub_request_asked ON device.hub_request (asked_at);

GRANT SELECT (id, target_hash), INSERT (target_hash, sealed, asked_at), UPDATE (sealed, asked_at)
    ON device.hub_request TO public_door;
-- A dispatcher locks what it takes.
GRANT SELECT, DELETE, UPDATE (asked_at) ON device.hub_request TO desk;

-- A subscription that its callback has confirmed. One row is also its delivery: of several changes only the feed as it is
-- now is sent.
CREATE TABLE device.hub_subscription (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    target_hash bytea NOT NULL UNIQUE CHECK (octet_length(target_hash) = 32),
    host_hash   bytea NOT NULL CHECK (octet_length(host_hash) = 32),
    -- The path of the feed.
    topic       text NOT NULL CHECK (length(topic) <= 200),
    sealed      bytea NOT NULL CHECK (octet_length(sealed) BETWEEN 1000 AND 8192),
    lease_until timestamptz NOT NULL,
    -- The SHA-256 of what it has accepted last.
    delivered   bytea CHECK (octet_length(delivered) = 32),
    -- When it is to be told (again); null: it has what there is.
    due_at      timestamptz,
    -- Rises with every change of its feed: what was on its way meanwhile does not count as the newest.
    round       bigint NOT NULL DEFAULT 0,
    -- Tries of this round, and failures in a row: who has failed does not hold others up.
    attempts    integer NOT NULL DEFAULT 0,
    failures    integer NOT NULL DEFAULT 0
);
CREATE INDEX hub_subscription_due ON device.hub_subscription (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX hub_subscription_topic ON device.hub_subscription (topic);
CREATE INDEX hub_subscription_host ON device.hub_subscription (host_hash);
CREATE INDEX hub_subscription_lease ON device.hub_subscription (lease_until);

GRANT SELECT, INSERT, UPDATE, DELETE ON device.hub_subscription TO desk;

-- Publications of which subscribers are to be told, written in their transactions.
CREATE TABLE desk.hub_news (
    seq        bigint PRIMARY KEY,
    created_at timestamptz NOT NULL
);
GRANT SELECT, INSERT, DELETE ON desk.hub_news TO desk;
