-- Indexes of the tables that are not those of a constraint; columns as numbers, 0 for an expression. Where pg_index has no
-- column indnullsnotdistinct, the name means that of the outer query.
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
       END
FROM (SELECT false AS indnullsnotdistinct) AS before_15
CROSS JOIN (SELECT indexrelid, indrelid, indisunique, indnkeyatts, indkey, indoption, indexprs, indpred FROM pg_index) AS i
JOIN pg_class c ON c.oid = i.indexrelid
JOIN pg_am m ON m.oid = c.relam
WHERE i.indrelid = ANY (?)
  AND NOT EXISTS (SELECT FROM pg_constraint k
                  WHERE k.conrelid = i.indrelid AND k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))
