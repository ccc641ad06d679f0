-- The last publication that changed a list as a reader of a language sees it: of a type, and of those of its documents
-- that have a facet; that of the empty facet is the whole list. Of a facet the digest is kept: nothing of a redacted
-- document stays. What was taken out of a list, or left a facet, counts as well, so it cannot be read from the documents
-- that are there now. Before this migration only those could be counted.
CREATE TABLE published.list_change (
    type       text NOT NULL,
    reader     text NOT NULL,
    facet      text NOT NULL,
    seq        bigint NOT NULL REFERENCES published.publication,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (type, reader, facet)
);
-- Which lists have changed since a publication: their finished responses are dropped.
CREATE INDEX list_change_seq ON published.list_change (seq);
ALTER TABLE published.list_change ALTER COLUMN facet SET STATISTICS 0;
GRANT SELECT ON published.list_change TO desk, public_door;
GRANT INSERT, UPDATE ON published.list_change TO desk;

INSERT INTO published.list_change (type, reader, facet, seq, changed_at)
SELECT changed.type, changed.reader, md5(changed.facet), changed.seq, p.published_at
FROM (SELECT l.type, l.reader, f.facet, max(l.seq) AS seq
      FROM published.listing l CROSS JOIN LATERAL unnest(l.facets || '{""}'::text[]) AS f (facet)
      GROUP BY l.type, l.reader, f.facet) changed
JOIN published.publication p USING (seq);
