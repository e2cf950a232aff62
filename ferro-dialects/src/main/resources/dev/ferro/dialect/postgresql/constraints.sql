-- Primary keys, uniques, checks, exclusion constraints and foreign keys of the tables; columns as numbers, but for those of
-- another table. An exclusion constraint has only its operators here, last; its index tells the rest. A foreign key to a
-- partitioned table stands in the catalogue once more for each partition, below the one that was made. Where pg_index has no
-- column for NULLS NOT DISTINCT, its name means that of the outer query.
SELECT c.conrelid,
       c.conname,
       c.contype,
       array_to_string(c.conkey, ' '),
       CASE WHEN c.contype = 'c' THEN pg_get_expr(c.conbin, c.conrelid) END,
       n.nspname,
       t.relname,
       CASE WHEN c.contype = 'f' THEN
           ARRAY(SELECT a.attname::text
                 FROM unnest(c.confkey) WITH ORDINALITY AS k (number, position)
                 JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.number
                 ORDER BY k.position)
       END,
       c.confdeltype,
       c.confupdtype,
       c.condeferrable,
       c.condeferred,
       CASE WHEN c.contype = 'u' THEN
           (SELECT indnullsnotdistinct FROM pg_index i WHERE i.indexrelid = c.conindid)
       END,
       c.convalidated,
       CASE WHEN c.contype = 'x' THEN
           ARRAY(SELECT CASE WHEN pg_operator_is_visible(o.oid) THEN o.oprname::text
                        ELSE 'OPERATOR(' || quote_ident(m.nspname) || '.' || o.oprname || ')'
                        END
                 FROM unnest(c.conexclop) WITH ORDINALITY AS k (number, position)
                 JOIN pg_operator o ON o.oid = k.number
                 JOIN pg_namespace m ON m.oid = o.oprnamespace
                 ORDER BY k.position)
       END
FROM pg_constraint c
CROSS JOIN (SELECT false AS indnullsnotdistinct) AS before_15
LEFT JOIN pg_class t ON t.oid = c.confrelid
LEFT JOIN pg_namespace n ON n.oid = t.relnamespace
WHERE c.conrelid = ANY (?)
  AND c.contype IN ('p', 'u', 'c', 'x', 'f')
  AND c.conparentid = 0
