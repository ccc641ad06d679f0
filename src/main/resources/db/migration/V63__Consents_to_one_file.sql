-- The clean file that somebody has agreed to be shown in; null for cases. Another file in the same document is another
-- picture, and needs a consent of its own. What was recorded before was for the file of that day.
ALTER TABLE desk.consent ADD file text;
ALTER TABLE desk.consent ALTER COLUMN file SET STATISTICS 0;

UPDATE desk.consent c SET file =
    (SELECT f.content::json ->> 'file' FROM desk.facts f
     WHERE f.document_id = c.document_id AND f.created_at <= c.recorded_at ORDER BY f.number DESC LIMIT 1)
FROM desk.document d WHERE d.id = c.document_id AND d.type = 'media';
