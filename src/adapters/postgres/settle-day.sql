-- Closes the settlement of a business day for all shops at once; a second run of the same day changes nothing.

CREATE OR REPLACE FUNCTION settle_day(closing text, cutoff bigint, at_time bigint, OUT settlements bigint, OUT lines bigint)
LANGUAGE plpgsql
-- Whole tables are joined. Planned row by row, on tables that were still empty then, the same would take hours.
SET enable_nestloop = off
AS $settle$
BEGIN
-- Two runs at once would see different releases; the second waits and then finds the day closed.
PERFORM pg_advisory_xact_lock(20260106);

INSERT INTO settlement_line (shop_id, order_id, day, gross_fen, fee_fen, commission_fen, net_fen, released_at)
SELECT r.shop_id, r.order_id, closing, o.total_fen, o.fee_fen, o.commission_fen,
  o.total_fen - o.fee_fen - o.commission_fen, r.released_at
FROM release r
JOIN orders o ON o.shop_id = r.shop_id AND o.order_id = r.order_id
LEFT JOIN settlement_line l ON l.shop_id = r.shop_id AND l.order_id = r.order_id
LEFT JOIN settlement s ON s.shop_id = r.shop_id AND s.day = closing
WHERE r.state = 'released' AND r.released_at < cutoff AND l.order_id IS NULL AND s.day IS NULL;
GET DIAGNOSTICS lines = ROW_COUNT;

INSERT INTO settlement (shop_id, day, cutoff_at, line_count, total_fen, at)
SELECT due.shop_id, closing, cutoff, sum(due.line_count), sum(due.total_fen), at_time
FROM (
  SELECT shop_id, 1 AS line_count, net_fen AS total_fen FROM settlement_line WHERE day = closing
  UNION ALL
  -- Money that an earlier payout did not bring to the card is paid out again, without a line of its own.
  SELECT shop_id, 0, 0 FROM (
    SELECT shop_id, total_fen AS fen FROM settlement WHERE day < closing
    UNION ALL
    SELECT shop_id, -amount_fen FROM payout WHERE state <> 'returned'
  ) AS owed GROUP BY shop_id HAVING sum(fen) > 0
) AS due
LEFT JOIN settlement s ON s.shop_id = due.shop_id AND s.day = closing
WHERE s.day IS NULL
GROUP BY due.shop_id;
GET DIAGNOSTICS settlements = ROW_COUNT;

INSERT INTO shop_errand (shop_id, errand_id, topic, body, run_at, tries, leased_by, leased_until, done_at, fault)
SELECT shop_id, 'plan-payout/' || day, 'plan-payout', jsonb_build_object('day', day), at_time, 0, NULL, 0, NULL, NULL
FROM settlement WHERE day = closing
ON CONFLICT DO NOTHING;
END $settle$;
