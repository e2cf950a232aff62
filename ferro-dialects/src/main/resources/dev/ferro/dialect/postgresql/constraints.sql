-- Primary keys, uniques, checks and foreign keys of the tables; columns as numbers, but for those of another table. A foreign key
-- to a partitioned table stands in the catalogue once more for each partition, below the one that was made. Where pg_index has no
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
       c.convalidated
FROM pg_constraint c
CROSS JOIN (SELECT false AS indnullsnotdistinct) AS before_15
LEFT JOIN pg_class t ON t.oid = c.confrelid
LEFT JOIN pg_namespace n ON n.oid = t.relnamespace
WHERE c.conrelid = ANY (?)
  AND c.contype IN ('p', 'u', 'c', 'f')
  AND c.conparentid = 0
