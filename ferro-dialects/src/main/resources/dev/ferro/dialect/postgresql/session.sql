-- The schema that unqualified names are created in, and those of the wanted schemas that exist beside it: all where none is
-- named, but for those of the system and of extensions.
SELECT current_schema(),
       ARRAY(SELECT n.nspname::text
             FROM pg_namespace n
             WHERE coalesce(n.nspname = ANY (?),
                            n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
                            AND NOT EXISTS (SELECT FROM pg_depend e
                                            WHERE e.classid = 'pg_namespace'::regclass AND e.objid = n.oid AND e.deptype = 'e'))
               AND n.nspname IS DISTINCT FROM current_schema())
