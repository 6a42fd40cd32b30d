#!/bin/bash
# Run once by the image of PostgreSQL, when its volume is new: the same roles and databases that the launcher makes.
# The migrations make everything else.
set -euo pipefail

psql -v ON_ERROR_STOP=1 --username postgres \
  -v owner="$(<"$GNBV_DB_OWNER_PASSWORD_FILE")" -v application="$(<"$GNBV_DB_PASSWORD_FILE")" \
  -v keycloak="$(<"$GNBV_KEYCLOAK_DB_PASSWORD_FILE")" <<'SQL'
create role gnbv_owner login createrole password :'owner';
create role gnbv_app login password :'application';
create role keycloak login password :'keycloak';
create database gnbv owner gnbv_owner;
revoke all on database gnbv from public;
grant connect on database gnbv to gnbv_app;
create database keycloak owner keycloak;
revoke all on database keycloak from public;
\connect gnbv
create extension pg_stat_statements;
SQL
