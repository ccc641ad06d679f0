-- The signer works in small steps, each stored at once: what has to be built, what was built, what a head names.

-- What one step builds: a collection ("hotlines"), or a shard of articles ("articles/2026-q4", "articles/2026-q4-002").
CREATE TABLE published.signing_unit (
    unit    text PRIMARY KEY,
    -- Of a shard: the quarter of its articles, and which of the shards of that quarter it is, from 1.
    quarter text,
    number  integer,
    -- Of a shard: the length of its longest chunk. New articles go to the newest shard of a quarter until it is full.
    bytes   bigint NOT NULL DEFAULT 0,
    -- The last publication that its files hold.
    as_of   bigint NOT NULL DEFAULT 0,
    UNIQUE (quarter, number)
);

-- An article keeps its shard for ever, whatever becomes of its date: a phone that fetches one chunk after the other
-- would lose it for a while otherwise.
CREATE TABLE published.article_shard (
    document_id text PRIMARY KEY,
    unit        text NOT NULL REFERENCES published.signing_unit
);
CREATE INDEX article_shard_unit ON published.article_shard (unit, document_id);

-- Documents that changed since their files were built.
CREATE TABLE published.pending_document (
    document_id text PRIMARY KEY,
    collection  text NOT NULL,
    -- Null until an article has a shard.
    unit        text,
    -- The first and the last publication that changed it.
    since       bigint NOT NULL,
    seq         bigint NOT NULL,
    -- Whether something was taken away: no head may be signed before the files are without it.
    removed     boolean NOT NULL
);
CREATE INDEX pending_document_unit ON published.pending_document (unit);
CREATE INDEX pending_document_removed ON published.pending_document (unit) WHERE removed;

-- Files that no head names yet; the next one will. Without a sha256: a record in it was removed before that.
CREATE TABLE published.built_file (
    name      text PRIMARY KEY,
    unit      text NOT NULL,
    sha256    text REFERENCES published.chunk,
    -- The lines that differ from the version that a head names, and the language of each (see chunk_change).
    ids       text[] NOT NULL,
    languages text[] NOT NULL
);
CREATE INDEX built_file_unit ON published.built_file (unit);
CREATE INDEX built_file_sha256 ON published.built_file (sha256);

-- In which language a line is from this version on: '' when it is absent, '*' for a record without a language, null
-- when that was not noted (before this migration). So a removal finds the files to erase without reading their texts.
ALTER TABLE published.chunk_change ADD COLUMN language text;
DROP INDEX published.chunk_change_id;
CREATE INDEX chunk_change_id ON published.chunk_change (id, name, seq);

-- When a later version replaced one, so that what is too old is found without reading all versions.
ALTER TABLE published.chunk_version ADD COLUMN superseded_at timestamptz;
UPDATE published.chunk_version v
SET superseded_at = (SELECT min(p.published_at) FROM published.chunk_version later
                     JOIN published.publication p ON p.seq = later.seq
                     WHERE later.name = v.name AND later.seq > v.seq);
CREATE INDEX chunk_version_superseded ON published.chunk_version (superseded_at) WHERE superseded_at IS NOT NULL;

CREATE INDEX tombstone_seq ON published.tombstone (seq);

-- Compressed already.
ALTER TABLE published.chunk ALTER COLUMN br SET STORAGE EXTERNAL, ALTER COLUMN gz SET STORAGE EXTERNAL;

-- Quarters that were signed are shards as they are. (Articles that never were get theirs from the signer.) An article
-- whose date was corrected is where the last head has it.
CREATE UNLOGGED TABLE published.signed_article AS
SELECT DISTINCT ON (c.id) c.id AS document_id, split_part(c.name, '.', 3) AS quarter, coalesce(r.bytes, 0) AS bytes
FROM published.chunk_change c
LEFT JOIN (SELECT document_id, max(octet_length(record)) AS bytes,
                  to_char((min(item::json ->> 'publishedAt'))::timestamptz AT TIME ZONE 'UTC', 'YYYY"-q"Q') AS quarter
           FROM published.record WHERE collection = 'articles' GROUP BY document_id) r ON r.document_id = c.id
WHERE c.name LIKE 'articles.%'
ORDER BY c.id, c.seq DESC, split_part(c.name, '.', 3) = r.quarter DESC NULLS LAST;

INSERT INTO published.signing_unit (unit, quarter, number, bytes)
SELECT 'articles/' || quarter, quarter, 1, sum(bytes) FROM published.signed_article GROUP BY quarter;

INSERT INTO published.article_shard (document_id, unit)
SELECT document_id, 'articles/' || quarter FROM published.signed_article;
DROP TABLE published.signed_article;

-- What was published or removed since the last head.
INSERT INTO published.pending_document (document_id, collection, unit, since, seq, removed)
SELECT c.document_id, c.collection, CASE c.collection WHEN 'articles' THEN s.unit ELSE c.collection END,
       min(c.seq), max(c.seq), bool_or(c.operation = 'remove')
FROM published.change c LEFT JOIN published.article_shard s USING (document_id)
WHERE c.seq > coalesce((SELECT seq FROM published.signed_head ORDER BY epoch DESC, seq DESC, issue DESC LIMIT 1), 0)
GROUP BY c.document_id, c.collection, s.unit;

GRANT SELECT ON published.signing_unit, published.article_shard, published.pending_document, published.built_file
    TO public_door;
GRANT SELECT, INSERT, UPDATE ON published.signing_unit, published.article_shard TO desk;
GRANT SELECT, INSERT, UPDATE, DELETE ON published.pending_document, published.built_file TO desk;
GRANT UPDATE (superseded_at) ON published.chunk_version TO desk;
