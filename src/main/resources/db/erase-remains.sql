-- Erases what PostgreSQL keeps of rows that are gone: in its tables, in the statistics of its planner, and in its log
-- (WAL). For a superuser, in the database of the server, after a redaction; the server may run, and a table that is
-- being rewritten answers nobody meanwhile. Needs as much free space as the largest table takes.
-- Segments of the log that have been used are kept to be used again, with what is in them: they are given back instead.
ALTER SYSTEM SET wal_recycle = off;
SELECT pg_reload_conf();
VACUUM (FULL, ANALYZE);
CHECKPOINT;
-- Those that wait to be used again are passed one after the other; the rest of each is filled with zeros.
DO $$ BEGIN FOR i IN 1..(SELECT count(*) + 1 FROM pg_ls_waldir()) LOOP PERFORM pg_logical_emit_message(false, 'erase', ''); PERFORM pg_switch_wal(); END LOOP; END $$;
CHECKPOINT;
ALTER SYSTEM RESET wal_recycle;
SELECT pg_reload_conf();
