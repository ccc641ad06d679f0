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

-- The role of the desk may still delete no document, text or revision by itself: only a whole draft, and only by this.
CREATE PROCEDURE desk.delete_draft(draft text) LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    DELETE FROM desk.preview_link WHERE document_id = draft;
    DELETE FROM desk.comment WHERE document_id = draft;
    DELETE FROM desk.legal_review WHERE document_id = draft;
    DELETE FROM desk.translation_review WHERE document_id = draft;
    DELETE FROM desk.standing_watch WHERE document_id = draft;
    DELETE FROM desk.translation_behind WHERE document_id = draft;
    DELETE FROM desk.retired_contact_point WHERE document_id = draft;
    DELETE FROM desk.record_mention WHERE document_id = draft;
    DELETE FROM desk.revision WHERE document_id = draft;
    DELETE FROM desk.edition WHERE document_id = draft;
    DELETE FROM desk.facts WHERE document_id = draft;
    DELETE FROM desk.document WHERE id = draft;
END $$;

REVOKE ALL ON PROCEDURE desk.delete_draft(text) FROM PUBLIC;
GRANT EXECUTE ON PROCEDURE desk.delete_draft(text) TO desk;

-- Slugs are offered that no draft has. A hash index, since a draft may hold a slug of any length.
CREATE INDEX edition_slug ON desk.edition USING hash ((content::json ->> 'slug'))
    WHERE content::json ->> 'slug' IS NOT NULL;
