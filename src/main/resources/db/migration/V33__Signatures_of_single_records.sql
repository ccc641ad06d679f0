-- Newsrooms take single texts, without the files of the log. The signer signs each record by itself, once, and notes by
-- which numbers a copy of its text is found; both go when the record is written anew or removed. What is signed names the
-- record's own seq and digest, so it need not be stored.
ALTER TABLE published.record ADD COLUMN signature text CHECK (length(signature) BETWEEN 80 AND 200);
ALTER TABLE published.record ADD COLUMN fingerprint integer[];

-- What waits for the signer. The types are those of PublishedText.
CREATE INDEX record_unsigned ON published.record (seq)
    WHERE signature IS NULL AND type IN ('article', 'case', 'case-update', 'guide', 'page');
CREATE INDEX record_fingerprint ON published.record USING gin (fingerprint);
