-- Which document an address of the previous website belongs to, from the moment that a text naming it is submitted: the
-- primary key decides between two editors who submit at once. A document that names it in no text any more, and never had
-- it in public, loses it to the next one that asks. Published texts from before this table are in
-- published.legacy_address, which is asked as well.
CREATE TABLE desk.legacy_address (
    -- SHA-256 of the normalized address, as in published.legacy_address.
    address_hash bytea PRIMARY KEY,
    document_id  text NOT NULL REFERENCES desk.document ON DELETE CASCADE
);

CREATE INDEX legacy_address_of_document ON desk.legacy_address (document_id);

GRANT SELECT, INSERT, UPDATE, DELETE ON desk.legacy_address TO desk;
