-- A document that is never submitted, only copied.
ALTER TABLE desk.document ADD COLUMN template boolean NOT NULL DEFAULT false;
CREATE INDEX document_template ON desk.document (id) WHERE template;
