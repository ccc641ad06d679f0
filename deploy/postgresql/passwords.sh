#!/bin/sh
# Gives the three roles of roles.sql their passwords, which lie in files of their names in $PASSWORDS, by default where
# deploy/kubernetes mounts them. Run once, as a superuser, after roles.sql; the image of PostgreSQL runs both itself.
set -eu
cd "${PASSWORDS:-/run/secrets/postgresql}"
for role in owner desk public_door; do
  psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --username="${POSTGRES_USER:-postgres}" --dbname="${POSTGRES_DB:-notorturetj}" \
    --set=role="$role" --set=password="$(cat "$role")" <<'SQL'
SET log_statement = 'none';
ALTER ROLE :"role" PASSWORD :'password';
SQL
done
