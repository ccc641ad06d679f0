-- Wake-ups on their way to phones. What a publication asks for is written in its own transaction, so nothing is lost
-- between a commit and a provider. No word of any alert is here, and no person: a wake-up says that, never what.

CREATE TABLE desk.push_message (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    nid         text NOT NULL CHECK (nid ~ '^[0-9a-hjkmnp-tv-z]{16}$'),
    kind        text NOT NULL CHECK (kind IN ('alert', 'retract', 'hotline', 'digest')),
    -- The document that it is about, so that what is withdrawn can be called off; none for a digest.
    document_id text CHECK (document_id ~ '^[0-9a-hjkmnp-tv-z]{16}$'),
    seq         bigint NOT NULL,
    urgent      boolean NOT NULL,
    created_at  timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL,
    -- Of the alert, for registered devices that named some; topics tell everybody, and phones choose. None: everywhere.
    regions     text[] NOT NULL DEFAULT '{}',
    -- By the alert key of the root, made with the publication: whoever dispatches holds no key.
    signature   text NOT NULL CHECK (length(signature) <= 200),
    -- waiting: until the signed head of its publication is served. sending: its targets are in the ledger. ended: every
    -- target has its outcome, of which only counts are kept. cancelled: called off before the first target.
    state       text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sending', 'ended', 'cancelled')),
    -- How far the registered devices have been taken into the ledger; null: all of them.
    devices_after bigint DEFAULT 0,
    started_at  timestamptz,
    ended_at    timestamptz,
    accepted    integer NOT NULL DEFAULT 0,
    gone        integer NOT NULL DEFAULT 0,
    rejected    integer NOT NULL DEFAULT 0,
    unknown     integer NOT NULL DEFAULT 0,
    -- Neither accepted nor refused when it expired or was called off.
    unsent      integer NOT NULL DEFAULT 0,
    -- Milliseconds from the approval to the acceptance of so many in a hundred.
    p50_millis  bigint,
    p95_millis  bigint,
    p99_millis  bigint,
    -- A phone is told once, however often a text is corrected.
    UNIQUE (nid, kind)
);
CREATE INDEX push_message_open ON desk.push_message (id) WHERE state IN ('waiting', 'sending');
CREATE INDEX push_message_document ON desk.push_message (document_id);
CREATE INDEX push_message_age ON desk.push_message (created_at);

-- The ledger: one row for each message and target until the message ends, with its one outcome.
CREATE TABLE desk.push_target (
    message_id bigint NOT NULL REFERENCES desk.push_message,
    -- A topic's name, or the number of a registered device, whose address is looked up when it is sent to.
    target     text NOT NULL CHECK (length(target) <= 120),
    way        text NOT NULL CHECK (way IN ('topic', 'token', 'web_push')),
    language   text NOT NULL CHECK (language IN ('tg', 'ru', 'en')),
    -- 0 overtakes 1, always.
    priority   smallint NOT NULL CHECK (priority IN (0, 1)),
    -- sending: a dispatcher has it, until next_at; if it dies, what became of it is unknown.
    outcome    text NOT NULL DEFAULT 'waiting'
        CHECK (outcome IN ('waiting', 'sending', 'accepted', 'gone', 'rejected', 'later', 'unknown', 'unsent')),
    code       text CHECK (length(code) <= 64),
    -- Rises with every try, and is what a dispatcher must name to write an outcome: one that was frozen past its lease
    -- has lost it.
    attempts   integer NOT NULL DEFAULT 0,
    -- When it may be tried (again); null: its outcome is the last.
    next_at    timestamptz,
    settled_at timestamptz,
    PRIMARY KEY (message_id, target)
);
CREATE INDEX push_target_due ON desk.push_target (priority, next_at) WHERE next_at IS NOT NULL;
-- Whether anything of a message is left to try: asked again and again, also when a million of its rows are done.
CREATE INDEX push_target_open ON desk.push_target (message_id, next_at) WHERE next_at IS NOT NULL;

GRANT SELECT, INSERT, UPDATE, DELETE ON desk.push_message, desk.push_target TO desk;
