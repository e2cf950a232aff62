-- What the wanted schemas hold beside tables, and what tables have that Ferro has no word for: kind, schema, name, table. What
-- belongs to an extension comes and goes with it. Columns of the catalogue that older versions do not have are looked for by
-- their names.
WITH wanted AS (
    SELECT n.oid, n.nspname FROM pg_namespace n WHERE n.nspname = ANY (?)
), relation AS (
    SELECT c.oid, c.relname, c.relkind, c.relpersistence, c.relispartition, c.relrowsecurity, n.nspname
    FROM pg_class c
    JOIN wanted n ON n.oid = c.relnamespace
    WHERE NOT EXISTS (SELECT FROM pg_depend e
                      WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')
)
SELECT 'view', c.nspname, c.relname, c.relname FROM relation c WHERE c.relkind = 'v'
UNION ALL
SELECT 'materialized view', c.nspname, c.relname, c.relname FROM relation c WHERE c.relkind = 'm'
UNION ALL
SELECT 'foreign table', c.nspname, c.relname, c.relname FROM relation c WHERE c.relkind = 'f'
UNION ALL
SELECT 'partition', c.nspname, c.relname, c.relname FROM relation c WHERE c.relkind IN ('r', 'p') AND c.relispartition
UNION ALL
SELECT 'inherited table', c.nspname, c.relname, c.relname
FROM relation c
WHERE c.relkind = 'r' AND NOT c.relispartition AND EXISTS (SELECT FROM pg_inherits i WHERE i.inhrelid = c.oid)
UNION ALL
SELECT 'unlogged storage', c.nspname, c.relname, c.relname
FROM relation c
WHERE c.relkind IN ('r', 'p') AND c.relpersistence = 'u'
UNION ALL
SELECT 'row security', c.nspname, c.relname, c.relname FROM relation c WHERE c.relkind IN ('r', 'p') AND c.relrowsecurity
UNION ALL
SELECT 'composite type', c.nspname, c.relname, c.relname FROM relation c WHERE c.relkind = 'c'
UNION ALL
SELECT CASE t.typtype WHEN 'd' THEN 'domain' ELSE 'range type' END, n.nspname, t.typname, t.typname
FROM pg_type t
JOIN wanted n ON n.oid = t.typnamespace
WHERE t.typtype IN ('d', 'r')
  AND NOT EXISTS (SELECT FROM pg_depend e
                  WHERE e.classid = 'pg_type'::regclass AND e.objid = t.oid AND e.deptype = 'e')
UNION ALL
SELECT CASE p.prokind WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate' ELSE 'function' END,
       n.nspname,
       p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')',
       p.proname
FROM pg_proc p
JOIN wanted n ON n.oid = p.pronamespace
WHERE NOT EXISTS (SELECT FROM pg_depend e
                  WHERE e.classid = 'pg_proc'::regclass AND e.objid = p.oid AND e.deptype IN ('e', 'i'))
UNION ALL
SELECT 'trigger', c.nspname, c.relname || '.' || t.tgname, c.relname
FROM pg_trigger t
JOIN relation c ON c.oid = t.tgrelid
WHERE NOT t.tgisinternal AND coalesce(to_jsonb(t) ->> 'tgparentid', '0') = '0'
UNION ALL
SELECT 'policy', c.nspname, c.relname || '.' || p.polname, c.relname FROM pg_policy p JOIN relation c ON c.oid = p.polrelid
UNION ALL
SELECT 'rule', c.nspname, c.relname || '.' || r.rulename, c.relname
FROM pg_rewrite r
JOIN relation c ON c.oid = r.ev_class
WHERE r.rulename <> '_RETURN'
UNION ALL
SELECT CASE WHEN to_jsonb(k) ->> 'conperiod' = 'true' THEN 'period of the constraint' ELSE 'NO INHERIT of the check' END,
       c.nspname,
       c.relname || '.' || k.conname,
       c.relname
FROM pg_constraint k
JOIN relation c ON c.oid = k.conrelid
WHERE (to_jsonb(k) ->> 'conperiod' = 'true' OR (k.contype = 'c' AND k.connoinherit))
  AND c.relkind IN ('r', 'p')
  AND NOT c.relispartition
  AND k.conparentid = 0
UNION ALL
SELECT 'unvalidated constraint', c.nspname, c.relname || '.' || k.conname, c.relname
FROM pg_constraint k
JOIN relation c ON c.oid = k.conrelid
WHERE NOT k.convalidated AND k.contype = 'n' AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND k.conparentid = 0
UNION ALL
SELECT 'NOT ENFORCED of the constraint', c.nspname, c.relname || '.' || k.conname, c.relname
FROM pg_constraint k
JOIN relation c ON c.oid = k.conrelid
WHERE to_jsonb(k) ->> 'conenforced' = 'false' AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND k.conparentid = 0
UNION ALL
SELECT 'details of the index', c.nspname, x.relname, c.relname
FROM pg_index i
JOIN relation c ON c.oid = i.indrelid
JOIN pg_class x ON x.oid = i.indexrelid
WHERE c.relkind IN ('r', 'p')
  AND NOT c.relispartition
  AND (x.reloptions IS NOT NULL
       OR (i.indnatts > i.indnkeyatts AND EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = x.oid AND k.conrelid = c.oid AND k.contype <> 'x')))
UNION ALL
SELECT 'extension', current_schema(), e.extname, e.extname FROM pg_extension e WHERE e.extname <> 'plpgsql'
ORDER BY 1, 2, 3
