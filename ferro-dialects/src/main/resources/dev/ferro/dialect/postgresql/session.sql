-- The schema that unqualified names are created in, and those of the wanted schemas that exist beside it.
SELECT current_schema(),
       ARRAY(SELECT n.nspname::text
             FROM pg_namespace n
             WHERE n.nspname = ANY (?) AND n.nspname IS DISTINCT FROM current_schema())
