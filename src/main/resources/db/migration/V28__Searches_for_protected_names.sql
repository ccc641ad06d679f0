-- A name that is registered late is looked for in everything that is kept. A search goes through one place after the other
-- and stores how far it is after each batch, so that it goes on after a restart, on whichever node.

CREATE TABLE desk.name_search (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    -- search: what people wrote. verification: everything that any table holds.
    kind       text NOT NULL CHECK (kind IN ('search', 'verification')),
    state      text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'running', 'done')),
    -- Those that are looked for; opaque ids.
    names      text[] NOT NULL,
    created_at timestamptz NOT NULL,
    started_at timestamptz,
    ended_at   timestamptz
);
CREATE INDEX name_search_open ON desk.name_search (id) WHERE state <> 'done';

CREATE TABLE desk.name_search_place (
    search_id bigint NOT NULL REFERENCES desk.name_search ON DELETE CASCADE,
    place     text NOT NULL,
    -- In which order the places are searched.
    number    integer NOT NULL,
    -- The key of the last text that was read; null: none yet.
    after_key text,
    total     bigint NOT NULL,
    read      bigint NOT NULL DEFAULT 0,
    found     bigint NOT NULL DEFAULT 0,
    done      boolean NOT NULL DEFAULT false,
    PRIMARY KEY (search_id, place)
);

-- Where a name was found: a place and a key, never a word of it.
CREATE TABLE desk.name_finding (
    name_id     text NOT NULL REFERENCES desk.protected_name ON DELETE CASCADE,
    place       text NOT NULL,
    key         text NOT NULL,
    document_id text,
    language    text CHECK (language IN ('tg', 'ru', 'en')),
    members     text[] NOT NULL,
    found_at    timestamptz NOT NULL,
    cleaned_at  timestamptz,
    PRIMARY KEY (name_id, place, key)
);
CREATE INDEX name_finding_open ON desk.name_finding (name_id, document_id) WHERE cleaned_at IS NULL;

GRANT SELECT, INSERT, UPDATE, DELETE ON desk.name_search, desk.name_search_place, desk.name_finding TO desk;
