#!/bin/bash
# Runs once, when the database server starts on an empty volume: the owner, the user Bursar works as, the database.
set -euo pipefail
owner=$(cat /run/secrets/SPRING_FLYWAY_PASSWORD)
application=$(cat /run/secrets/SPRING_DATASOURCE_PASSWORD)
psql -v ON_ERROR_STOP=1 -v owner="$owner" -v application="$application" \
  --username "$POSTGRES_USER" --dbname postgres <<'SQL'
create role bursar_owner login password :'owner';
create role bursar_app login password :'application';
create database bursar owner bursar_owner;
revoke all on database bursar from public;
grant connect on database bursar to bursar_app;
SQL
