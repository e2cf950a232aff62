-- Enum types of the wanted schemas and those that columns are of; the last column tells the ones that an extension owns.
SELECT t.oid,
       n.nspname,
       t.typname,
       ARRAY(SELECT l.enumlabel::text FROM pg_enum l WHERE l.enumtypid = t.oid ORDER BY l.enumsortorder),
       EXISTS (SELECT FROM pg_depend e
               WHERE e.classid = 'pg_type'::regclass AND e.objid = t.oid AND e.deptype = 'e')
FROM pg_type t
JOIN pg_namespace n ON n.oid = t.typnamespace
WHERE t.typtype = 'e'
  AND (n.nspname = ANY (?) OR t.oid = ANY (?))
