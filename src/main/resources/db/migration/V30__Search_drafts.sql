-- What each text of the desk is found by: its words without endings, made by the server's analyser and by no dictionary of
-- PostgreSQL. Texts without a row are read when somebody searches next, and by and by in the background; so are rows of an
-- older form of the analyser. What readers find is in no table: ADR 039.
CREATE TABLE desk.edition_words (
    edition_id bigint PRIMARY KEY REFERENCES desk.edition ON DELETE CASCADE,
    -- The analyser that made them.
    form       text NOT NULL,
    words      tsvector NOT NULL
);
CREATE INDEX edition_words_found ON desk.edition_words USING gin (words);

-- A text that is overwritten or erased loses its words in the same transaction, whoever does it.
CREATE FUNCTION desk.forget_edition_words() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    DELETE FROM desk.edition_words WHERE edition_id = OLD.id;
    RETURN NULL;
END
$$;

CREATE TRIGGER edition_words_follow_content
    AFTER UPDATE OF content ON desk.edition
    FOR EACH ROW WHEN (OLD.content IS DISTINCT FROM NEW.content)
    EXECUTE FUNCTION desk.forget_edition_words();

GRANT SELECT, INSERT, UPDATE, DELETE ON desk.edition_words TO desk;
