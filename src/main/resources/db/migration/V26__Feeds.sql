-- When the text that a reader is served was last changed, as a rank: minus the time in milliseconds. Feeds carry what was
-- corrected lately, however old it is; a record that is only rendered anew keeps its place.
ALTER TABLE published.listing ADD COLUMN updated bigint NOT NULL DEFAULT 0;

UPDATE published.listing l
SET updated = coalesce(-(extract(epoch FROM (r.item::json ->> 'updatedAt')::timestamptz) * 1000)::bigint, 0)
FROM published.record r
WHERE r.document_id = l.document_id AND r.language = l.language;

CREATE INDEX listing_updated ON published.listing (reader, type, updated, document_id);

-- The last removals of a language.
CREATE INDEX tombstone_language ON published.tombstone (language, seq);
