-- Drafts that nobody outside the desk ever saw can be deleted. What was public cannot, whatever the code says: it is
-- withdrawn or redacted, and its rows stay.

CREATE FUNCTION desk.refuse_to_delete_what_was_public() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.published_at IS NOT NULL
        OR OLD.state IN ('scheduled', 'published', 'superseded', 'withdrawn', 'redacted') THEN
        RAISE EXCEPTION 'a version that was public or is scheduled is not deleted';
    END IF;
    RETURN OLD;
END $$;

CREATE TRIGGER only_drafts_are_deleted BEFORE DELETE ON desk.edition
    FOR EACH ROW EXECUTE FUNCTION desk.refuse_to_delete_what_was_public();
CREATE TRIGGER only_drafts_are_deleted BEFORE DELETE ON desk.facts
    FOR EACH ROW EXECUTE FUNCTION desk.refuse_to_delete_what_was_public();

GRANT DELETE ON desk.document, desk.facts, desk.edition, desk.revision TO desk;

-- Slugs are offered that no draft has. A hash index, since a draft may hold a slug of any length.
CREATE INDEX edition_slug ON desk.edition USING hash ((content::json ->> 'slug'))
    WHERE content::json ->> 'slug' IS NOT NULL;
