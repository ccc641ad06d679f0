-- Feeds follow the moment at which a text became news here, and not its date: whoever polls finds what is new at the
-- beginning, however old it is, and archives never get another entry (docs/adr/063).

-- How often a feed had news. It only grows, so that no part of an archive is filled a second time after a removal.
ALTER TABLE published.head ADD COLUMN told bigint NOT NULL DEFAULT 0;

-- Minus the number under which the text that a reader is served became news. What was published before this is 0 or
-- more, in the order of its last change, and stays in the archives of months. Null for what feeds do not carry, and for
-- a text that was imported under an id that readers know: it is in the archives of months and told to nobody.
ALTER TABLE published.listing ADD COLUMN told bigint, ADD COLUMN told_at timestamptz;

UPDATE published.listing l SET told = earlier.place
FROM (SELECT reader, document_id,
             row_number() OVER (PARTITION BY reader, type ORDER BY updated, document_id) - 1 AS place
      FROM published.listing o
      WHERE type IN ('article', 'case-update') AND NOT EXISTS (
          SELECT FROM published.feed_id i WHERE i.document_id = o.document_id AND i.language = o.language)) earlier
WHERE earlier.reader = l.reader AND earlier.document_id = l.document_id;

CREATE INDEX listing_told ON published.listing (reader, type, told, document_id);
CREATE INDEX listing_untold ON published.listing (reader, type, rank, document_id) WHERE coalesce(told, 0) >= 0;
-- Feeds no longer carry what was changed last beside what is newest: both are news.
DROP INDEX published.listing_updated;

-- By what a copy of an earlier version, or of a withdrawn text, is known (docs/adr/064): the first eight bytes of the
-- SHA-256 of each line of at least eight words, and of the whole; no words. What is redacted leaves none.
CREATE TABLE published.earlier_text (
    trace       bigint NOT NULL,
    document_id text NOT NULL,
    language    text NOT NULL,
    PRIMARY KEY (trace, document_id, language)
);
CREATE INDEX earlier_text_document ON published.earlier_text (document_id, language);
-- A sample in the statistics would outlive a redaction.
ALTER TABLE published.earlier_text ALTER COLUMN trace SET STATISTICS 0;
GRANT SELECT ON published.earlier_text TO desk, public_door;
GRANT INSERT, DELETE ON published.earlier_text TO desk;

-- Texts with letters that only Tajik has are found as they are typed without them: their numbers are made anew, by the
-- signer with the signature.
UPDATE published.record SET signature = NULL, fingerprint = NULL
WHERE signature IS NOT NULL AND record ~ '[ҳқӯҷӣғҲҚӮҶӢҒ]';
