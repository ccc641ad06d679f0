-- A publication is announced in its own transaction; its signed head comes later, and renewals of it have no publication
-- at all. Nodes that keep the files of the log in memory must hear of both, whichever process signs.
CREATE FUNCTION published.notify_signed_head() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    PERFORM pg_notify('publication', 'signed');
    RETURN NULL;
END
$$;

CREATE TRIGGER signed_head_notifies
    AFTER INSERT ON published.signed_head
    FOR EACH STATEMENT EXECUTE FUNCTION published.notify_signed_head();

-- The whole text without markup, which detail responses carry: made at publication instead of at every read. Null for
-- types that have no details, and for what was published before; the command rerender or the next publication writes it.
ALTER TABLE published.record ADD COLUMN plain_text text;
