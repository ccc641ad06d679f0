-- The regions of a document, or those that a line serves, so that a list of the desk chooses by them and reads no content.
-- Erased with the content that they are made from.
ALTER TABLE desk.facts ADD COLUMN regions jsonb
    GENERATED ALWAYS AS (coalesce(content::jsonb -> 'regions', content::jsonb -> 'serves')) STORED;

CREATE INDEX facts_regions ON desk.facts USING gin (regions jsonb_path_ops);
