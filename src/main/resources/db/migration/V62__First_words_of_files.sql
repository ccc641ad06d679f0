-- As many words of a PDF as are shown beside it, sealed: who asks for a file need not open all 2,000,000. Names are
-- looked for in all of them, and whoever has one there loses the row, with these.
ALTER TABLE desk.media_file ADD first_words bytea;

-- PostgreSQL keeps nothing of the texts in its statistics (V43).
ALTER TABLE desk.media_file ALTER COLUMN first_words SET STATISTICS 0;
