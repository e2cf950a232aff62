-- Indexes of the tables that are not those of a key or a unique constraint; columns as numbers, 0 for an expression. Where
-- pg_index has no column for NULLS NOT DISTINCT, its name means that of the outer query. Last come the operator classes, where one of them is not the
-- usual one of its type.
SELECT i.indrelid,
       c.relname,
       i.indisunique,
       m.amname,
       i.indnkeyatts,
       i.indkey::text,
       i.indoption::text,
       CASE WHEN i.indexprs IS NOT NULL THEN
           ARRAY(SELECT pg_get_indexdef(i.indexrelid, k, false) FROM generate_series(1, i.indnkeyatts::integer) AS k)
       END,
       CASE WHEN i.indpred IS NOT NULL THEN pg_get_expr(i.indpred, i.indrelid) END,
       CASE WHEN i.indisunique THEN
           (SELECT indnullsnotdistinct FROM pg_index n WHERE n.indexrelid = i.indexrelid)
       END,
       CASE WHEN i.indclass::oid[] && (SELECT array_agg(o.oid) FROM pg_opclass o WHERE NOT o.opcdefault)
                 OR i.indexrelid IN (SELECT a.attrelid FROM pg_attribute a WHERE a.attoptions IS NOT NULL) THEN
           ARRAY(SELECT CASE WHEN o.opcdefault AND a.attoptions IS NULL THEN ''
                        ELSE CASE WHEN pg_opclass_is_visible(o.oid) THEN '' ELSE quote_ident(n.nspname) || '.' END
                             || quote_ident(o.opcname)
                             || coalesce('(' || array_to_string(a.attoptions, ', ') || ')', '')
                        END
                 FROM generate_series(0, i.indnkeyatts - 1) AS k
                 JOIN pg_opclass o ON o.oid = i.indclass[k]
                 JOIN pg_namespace n ON n.oid = o.opcnamespace
                 JOIN pg_attribute a ON a.attrelid = i.indexrelid AND a.attnum = k + 1
                 ORDER BY k)
       END
FROM (SELECT false AS indnullsnotdistinct) AS before_15
CROSS JOIN (SELECT indexrelid, indrelid, indisunique, indnkeyatts, indkey, indoption, indclass, indexprs, indpred FROM pg_index) AS i
JOIN pg_class c ON c.oid = i.indexrelid
JOIN pg_am m ON m.oid = c.relam
WHERE i.indrelid = ANY (?)
  AND NOT EXISTS (SELECT FROM pg_constraint k
                  WHERE k.conrelid = i.indrelid AND k.conindid = i.indexrelid AND k.contype IN ('p', 'u'))
