-- The server's three roles, for an external PostgreSQL (tested with 18). Run once, as a superuser, in the server's
-- database; running it again changes nothing:
--
--     createdb notorturetj && psql -d notorturetj -f roles.sql
--
-- Then give each role its own password (\password owner, \password desk, \password public_door) and set
-- NOTORTURETJ_DATABASE_OWNER_PASSWORD, NOTORTURETJ_DATABASE_DESK_PASSWORD,
-- NOTORTURETJ_DATABASE_PUBLIC_DOOR_PASSWORD for the server. The embedded database runs this file too.
--
--   owner        creates and migrates the schemas (Flyway), nothing else
--   desk         the running desk: writes desk and published, owns nothing
--   public_door  anonymous requests: reads published, writes device; has no access to the schema desk
DO $$
DECLARE
    role_name text;
BEGIN
    FOREACH role_name IN ARRAY ARRAY['owner', 'desk', 'public_door'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role_name) THEN
            EXECUTE format('CREATE ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT', role_name);
        END IF;
    END LOOP;
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT, CREATE ON DATABASE %I TO owner', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO desk, public_door', current_database());
END
$$;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
