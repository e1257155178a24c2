-- A hundred released orders in each of the thousand shops, and beside the real tables three plain ones of the same shape.

INSERT INTO orders (shop_id, order_id, buyer_id, state, title, goods_fen, postage_fen, total_fen, fee_fen, commission_fen,
  address_mask, placed_at, expires_at, paid_attempt_no, paid_at, shipped_at, received_at, released_at, rev)
SELECT shop_id, 'released' || lpad(n::text, 14, '0'), 'buyer', 'released', '陶瓷杯', 1000 + n, 0, 1000 + n, 6, 50,
  '王**', 1763600000000, 1763700000000, 1, 1763600000000, 1763600000000, 1763600000000, 1763600000000 + n, 7
FROM shop, generate_series(1, 100) n;

INSERT INTO release (shop_id, order_id, state, transaction_id, commission_fen, rest_fen, split_no, finish_no, asked_at,
  released_at, rev)
SELECT shop_id, order_id, 'released', 't' || order_id, commission_fen, total_fen - fee_fen - commission_fen,
  's' || order_id, 'f' || order_id, 1763600000000, released_at, 3
FROM orders WHERE state = 'released';

CREATE TABLE plain_line (LIKE settlement_line INCLUDING ALL);
CREATE TABLE plain_settlement (LIKE settlement INCLUDING ALL);
CREATE TABLE plain_errand (LIKE shop_errand INCLUDING ALL);

-- The yardstick: three plain statements that trust there is nothing yet.
CREATE PROCEDURE plain_settle(closing text, cutoff bigint, at_time bigint)
LANGUAGE plpgsql
SET enable_nestloop = off
AS $plain$
BEGIN
INSERT INTO plain_line (shop_id, order_id, day, gross_fen, fee_fen, commission_fen, net_fen, released_at)
SELECT r.shop_id, r.order_id, closing, o.total_fen, o.fee_fen, o.commission_fen,
  o.total_fen - o.fee_fen - o.commission_fen, r.released_at
FROM release r JOIN orders o ON o.shop_id = r.shop_id AND o.order_id = r.order_id
WHERE r.state = 'released' AND r.released_at < cutoff;
INSERT INTO plain_settlement (shop_id, day, cutoff_at, line_count, total_fen, at)
SELECT shop_id, day, cutoff, count(*), sum(net_fen), at_time FROM plain_line WHERE day = closing GROUP BY shop_id, day;
INSERT INTO plain_errand (shop_id, errand_id, topic, body, run_at, tries, leased_until)
SELECT shop_id, 'plan-payout/' || day, 'plan-payout', jsonb_build_object('day', day), at_time, 0, 0
FROM plain_settlement WHERE day = closing;
END $plain$;
