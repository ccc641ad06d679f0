-- Which types are signed record by record is said in one place, DocumentType: an index that repeats their names would be
-- of no use to a new one. What is never signed (lines, topics, regions) is a few hundred rows.
CREATE INDEX record_without_signature ON published.record (seq) WHERE signature IS NULL;
DROP INDEX published.record_unsigned;
