-- The pages of the plain edition are made when they are read; what is kept of them is a hash, and what each was made of
-- (docs/adr/081). Nothing here is served: the lists that a head names are files like all others, in published.chunk.

-- How far the work is. One row.
CREATE TABLE published.page_state (
    alone        boolean PRIMARY KEY DEFAULT true CHECK (alone),
    seq          bigint NOT NULL DEFAULT -1,    -- every publication up to this one has marked what it changes
    template     integer NOT NULL DEFAULT 0,    -- a number of the templates and words
    generation   integer NOT NULL DEFAULT 1,    -- a page of an earlier one is to be made anew
    complete     boolean NOT NULL DEFAULT false, -- all pages are made, and the lists of them stored
    worker       text NOT NULL DEFAULT '',
    leased_until timestamptz NOT NULL DEFAULT '-infinity'
);
INSERT INTO published.page_state DEFAULT VALUES;

CREATE TABLE published.page (
    language   text NOT NULL,
    key        text NOT NULL,               -- the id of a document, or the file of any other page
    stage      smallint NOT NULL,           -- 0: of a document; 1: a list; 2: what names the lists
    file       text COLLATE "C",            -- below the folder; null until it is made, and once it is taken away
    shard      text,
    sha256     text,
    reads      integer[] NOT NULL DEFAULT '{}', -- hashes of the cache tags of what it was made of
    lists      text[] NOT NULL DEFAULT '{}',    -- files of the pages that show its title
    generation integer NOT NULL DEFAULT 0,
    PRIMARY KEY (language, key)
);
CREATE INDEX page_generation ON published.page (stage, generation);
CREATE INDEX page_of_shard ON published.page (language, shard);
ALTER TABLE published.page ALTER COLUMN file SET STATISTICS 0, ALTER COLUMN lists SET STATISTICS 0;
ALTER TABLE published.page_state ALTER COLUMN worker SET STATISTICS 0;

-- The newest list of a shard; '' is the index of a language. Without a hash it is to be made.
CREATE TABLE published.page_shard (
    language text NOT NULL,
    shard    text NOT NULL,
    sha256   text,
    length   bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (language, shard)
);

-- Which files in published.chunk are such lists: they are deleted an hour after they were superseded.
CREATE TABLE published.page_list (
    name          text NOT NULL,
    sha256        text NOT NULL,
    superseded_at timestamptz,
    PRIMARY KEY (name, sha256)
);

GRANT SELECT, UPDATE ON published.page_state TO desk;
GRANT SELECT, INSERT, UPDATE, DELETE ON published.page, published.page_shard, published.page_list TO desk;
GRANT SELECT ON published.page_state, published.page, published.page_shard, published.page_list TO public_door;
