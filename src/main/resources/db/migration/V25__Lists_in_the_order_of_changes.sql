-- The last publication that changed what a list shows of a document, so that a poller finds corrections: `updatedSince`
-- walks a list in the order of changes. The number is gapless and in the order of commits, so nothing slips behind a cursor.
ALTER TABLE published.listing ADD COLUMN seq bigint NOT NULL DEFAULT 0;

UPDATE published.listing l
SET seq = changed.seq
FROM (SELECT document_id, max(seq) AS seq FROM published.change GROUP BY document_id) changed
WHERE changed.document_id = l.document_id;

CREATE INDEX listing_changes ON published.listing (reader, type, seq, document_id);

-- Which publication was the first after a moment.
CREATE INDEX publication_moment ON published.publication (published_at, seq);
