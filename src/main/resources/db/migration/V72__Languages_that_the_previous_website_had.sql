-- In which languages the previous website had a text: feeds tell nothing of those when they are published here
-- (docs/adr/103). A translation that is made at the desk is news.
ALTER TABLE desk.import_item ADD COLUMN languages text[] NOT NULL DEFAULT '{}';
UPDATE desk.import_item i SET languages = ARRAY(
    SELECT DISTINCT e.language FROM desk.edition e WHERE e.document_id = i.document_id) WHERE i.kind = 'text';
ALTER TABLE desk.import_item ALTER COLUMN languages SET STATISTICS 0;
