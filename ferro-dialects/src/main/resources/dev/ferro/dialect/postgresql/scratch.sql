-- The schema of the session's temporary tables.
SELECT n.nspname FROM pg_namespace n WHERE n.oid = pg_my_temp_schema()
