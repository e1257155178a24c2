-- The rules that hold after every commit; each query brings the rows that break its rule, and none when all is well.

-- name: stock-counts
SELECT shop_id, sku_id, supplied, sellable, reserved, sold FROM sku
WHERE supplied <> sellable + reserved + sold OR sellable < 0 OR reserved < 0 OR sold < 0;

-- name: stock-moves
SELECT s.shop_id, s.sku_id, s.supplied, s.sellable, s.reserved, s.sold FROM sku s
LEFT JOIN (
  SELECT shop_id, sku_id,
    sum(CASE kind WHEN 'supply' THEN quantity WHEN 'withdraw' THEN -quantity ELSE 0 END) AS supplied,
    sum(CASE kind WHEN 'reserve' THEN quantity WHEN 'free' THEN -quantity WHEN 'sell' THEN -quantity ELSE 0 END) AS reserved,
    sum(CASE kind WHEN 'sell' THEN quantity ELSE 0 END) AS sold
  FROM stock_move GROUP BY shop_id, sku_id
) m ON m.shop_id = s.shop_id AND m.sku_id = s.sku_id
WHERE (s.supplied, s.reserved, s.sold) <> (coalesce(m.supplied, 0), coalesce(m.reserved, 0), coalesce(m.sold, 0));

-- name: stock-orders
SELECT s.shop_id, s.sku_id, s.reserved, s.sold, l.pending, l.paid FROM sku s
LEFT JOIN (
  SELECT o.shop_id, l.sku_id,
    sum(CASE WHEN o.state = 'pending' THEN l.quantity ELSE 0 END) AS pending,
    sum(CASE WHEN o.state <> 'pending' THEN l.quantity ELSE 0 END) AS paid
  FROM order_line l JOIN orders o ON o.shop_id = l.shop_id AND o.order_id = l.order_id
  WHERE o.state <> 'closed' GROUP BY o.shop_id, l.sku_id
) l ON l.shop_id = s.shop_id AND l.sku_id = s.sku_id
WHERE (s.reserved, s.sold) <> (coalesce(l.pending, 0), coalesce(l.paid, 0));

-- name: order-total
SELECT o.shop_id, o.order_id, o.goods_fen, o.postage_fen, o.total_fen, l.fen FROM orders o
LEFT JOIN (SELECT shop_id, order_id, sum(amount_fen) AS fen FROM order_line GROUP BY shop_id, order_id) l
  ON l.shop_id = o.shop_id AND l.order_id = o.order_id
WHERE o.goods_fen <> coalesce(l.fen, 0) OR o.total_fen <> o.goods_fen + o.postage_fen OR o.total_fen < 1;

-- name: order-edges
SELECT shop_id, order_id, "from", "to", by FROM order_step
WHERE ("from" IS NULL AND "to" <> 'pending') OR ("from" IS NOT NULL AND ("from", "to", by) NOT IN (
  ('pending', 'paid', 'channel'), ('pending', 'closed', 'clock'), ('pending', 'closed', 'buyer'),
  ('paid', 'shipped', 'seller'), ('shipped', 'received', 'buyer'), ('shipped', 'received', 'clock'),
  ('received', 'released', 'channel'), ('paid', 'refunded', 'channel'), ('shipped', 'refunded', 'channel'),
  ('received', 'refunded', 'channel')
));

-- name: order-history
SELECT o.shop_id, o.order_id, o.state, s.first, s.arrived, s.left_again, s.jumped FROM orders o
LEFT JOIN (
  SELECT s.shop_id, s.order_id,
    bool_or(s."from" IS NULL) AS first,
    bool_or(s."to" = o.state) AS arrived,
    bool_or(s."from" = o.state) AS left_again,
    bool_or(s."from" IS NOT NULL AND b.order_id IS NULL) AS jumped
  FROM order_step s
  JOIN orders o ON o.shop_id = s.shop_id AND o.order_id = s.order_id
  LEFT JOIN order_step b ON b.shop_id = s.shop_id AND b.order_id = s.order_id AND b."to" = s."from"
  GROUP BY s.shop_id, s.order_id
) s ON s.shop_id = o.shop_id AND s.order_id = o.order_id
WHERE (s.first AND s.arrived AND NOT coalesce(s.left_again, false) AND NOT s.jumped) IS NOT TRUE;

-- name: invitation-one-order
SELECT shop_id, invitation_id, count(*) AS orders FROM orders
WHERE invitation_id IS NOT NULL AND state <> 'closed'
GROUP BY shop_id, invitation_id HAVING count(*) > 1;

-- name: invitation-claim
SELECT i.shop_id, i.invitation_id, i.state, i.claimed_order_id, o.state AS order_state FROM invitation i
LEFT JOIN orders o ON o.shop_id = i.shop_id AND o.order_id = i.claimed_order_id AND o.invitation_id = i.invitation_id
  AND o.buyer_id = i.claimed_by
WHERE (i.state = 'claimed' AND o.state IS DISTINCT FROM 'pending')
  OR (i.state = 'paid' AND (o.state IS NULL OR o.state IN ('pending', 'closed')));

-- name: invitation-price
SELECT o.shop_id, o.order_id, o.total_fen, v.total_fen AS invited_fen FROM orders o
LEFT JOIN invitation_version v
  ON v.shop_id = o.shop_id AND v.invitation_id = o.invitation_id AND v.version = o.invitation_version
WHERE o.invitation_id IS NOT NULL AND o.total_fen IS DISTINCT FROM v.total_fen;

-- name: paid-attempt
SELECT o.shop_id, o.order_id, o.state, o.total_fen, a.state AS attempt_state, a.amount_fen FROM orders o
LEFT JOIN attempt a ON a.shop_id = o.shop_id AND a.order_id = o.order_id AND a.attempt_no = o.paid_attempt_no
WHERE o.state NOT IN ('pending', 'closed')
  AND (a.state = 'succeeded' AND a.amount_fen = o.total_fen AND a.transaction_id IS NOT NULL) IS NOT TRUE;

-- name: money-taken-once
SELECT o.shop_id, o.order_id, o.state, o.total_fen, coalesce(t.fen, 0) AS taken_fen FROM orders o
LEFT JOIN (
  SELECT shop_id, order_id, sum(amount_fen) AS fen FROM transfer WHERE kind = 'payment' GROUP BY shop_id, order_id
) t ON t.shop_id = o.shop_id AND t.order_id = o.order_id
WHERE coalesce(t.fen, 0) <> CASE WHEN o.state IN ('pending', 'closed') THEN 0 ELSE o.total_fen END;

-- name: every-success-accounted
SELECT a.shop_id, a.order_id, a.attempt_no, a.amount_fen FROM attempt a
JOIN orders o ON o.shop_id = a.shop_id AND o.order_id = a.order_id
LEFT JOIN refund r ON r.shop_id = a.shop_id AND r.order_id = a.order_id AND r.attempt_no = a.attempt_no
WHERE a.state = 'succeeded' AND r.refund_id IS NULL
  AND (o.paid_attempt_no = a.attempt_no AND o.state NOT IN ('pending', 'closed')) IS NOT TRUE;

-- name: held-money
SELECT o.shop_id, o.order_id, o.state, coalesce(b.amount_fen, 0) AS held_fen FROM orders o
LEFT JOIN balance b ON b.shop_id = o.shop_id AND b.account = 'held/' || o.order_id
LEFT JOIN (
  SELECT shop_id, order_id, sum(amount_fen) AS fen FROM transfer
  WHERE kind IN ('commission', 'refund-decided') AND debit = 'held/' || order_id GROUP BY shop_id, order_id
) t ON t.shop_id = o.shop_id AND t.order_id = o.order_id
WHERE coalesce(b.amount_fen, 0) <> CASE
  WHEN o.state IN ('paid', 'shipped', 'received') THEN o.total_fen - o.fee_fen - coalesce(t.fen, 0) ELSE 0 END;

-- name: release-split
SELECT r.shop_id, r.order_id, r.state, r.commission_fen, r.rest_fen, o.total_fen, o.fee_fen FROM release r
JOIN orders o ON o.shop_id = r.shop_id AND o.order_id = r.order_id
LEFT JOIN (
  SELECT shop_id, order_id, sum(amount_fen) AS fen FROM transfer
  WHERE kind = 'commission' AND debit = 'held/' || order_id GROUP BY shop_id, order_id
) t ON t.shop_id = r.shop_id AND t.order_id = r.order_id
WHERE r.commission_fen <> o.commission_fen OR r.commission_fen + r.rest_fen + o.fee_fen <> o.total_fen
  OR coalesce(t.fen, 0) <> CASE WHEN r.state = 'splitting' THEN 0 ELSE r.commission_fen END;

-- name: release-order
SELECT o.shop_id, o.order_id, o.state, r.state AS release_state FROM orders o
LEFT JOIN release r ON r.shop_id = o.shop_id AND r.order_id = o.order_id
WHERE (o.state = 'released') <> coalesce(r.state = 'released', false)
  OR (r.order_id IS NOT NULL AND o.state NOT IN ('received', 'released', 'refunded'));

-- name: balance-transfers
SELECT shop_id, account, b.amount_fen, t.fen FROM balance b
FULL JOIN (
  SELECT shop_id, account, sum(fen) AS fen FROM (
    SELECT shop_id, credit AS account, amount_fen AS fen FROM transfer
    UNION ALL
    SELECT shop_id, debit, -amount_fen FROM transfer
  ) moved WHERE account ~ '^(held|refunding|payable|payout)/' GROUP BY shop_id, account
) t USING (shop_id, account)
WHERE coalesce(b.amount_fen, 0) <> coalesce(t.fen, 0) OR b.amount_fen < 0;

-- name: transfer-shape
SELECT shop_id, kind, ref, line_no, debit, credit, amount_fen FROM transfer WHERE amount_fen <= 0 OR debit = credit;

-- name: trial-balance
SELECT shop_id, sum(fen) AS fen FROM (
  SELECT shop_id, amount_fen AS fen FROM balance
  UNION ALL
  SELECT shop_id, amount_fen FROM transfer WHERE credit = 'commission' OR credit ~ '^channel/'
  UNION ALL
  SELECT shop_id, -amount_fen FROM transfer WHERE debit = 'commission' OR debit ~ '^channel/'
) entries GROUP BY shop_id HAVING sum(fen) <> 0;

-- name: channel-covers
SELECT shop_id, sum(fen) AS fen FROM (
  SELECT shop_id, amount_fen AS fen FROM transfer WHERE debit = 'channel/' || shop_id
  UNION ALL
  SELECT shop_id, -amount_fen FROM transfer WHERE credit = 'channel/' || shop_id
) entries GROUP BY shop_id HAVING sum(fen) < 0;

-- name: settlement-total
SELECT s.shop_id, s.day, s.line_count, s.total_fen, l.lines, l.fen FROM settlement s
FULL JOIN (
  SELECT shop_id, day, count(*) AS lines, sum(net_fen) AS fen FROM settlement_line GROUP BY shop_id, day
) l ON l.shop_id = s.shop_id AND l.day = s.day
WHERE (s.line_count = coalesce(l.lines, 0) AND s.total_fen = coalesce(l.fen, 0)) IS NOT TRUE;

-- name: settlement-line-once
SELECT shop_id, order_id, count(*) AS lines FROM settlement_line GROUP BY shop_id, order_id HAVING count(*) > 1;

-- name: settlement-line-order
SELECT l.shop_id, l.order_id, l.day, l.gross_fen, l.net_fen, o.total_fen, o.state FROM settlement_line l
LEFT JOIN orders o ON o.shop_id = l.shop_id AND o.order_id = l.order_id
LEFT JOIN release r ON r.shop_id = l.shop_id AND r.order_id = l.order_id
LEFT JOIN settlement s ON s.shop_id = l.shop_id AND s.day = l.day
WHERE (o.state = 'released' AND l.gross_fen = o.total_fen AND l.fee_fen = o.fee_fen
  AND l.commission_fen = o.commission_fen AND l.net_fen = l.gross_fen - l.fee_fen - l.commission_fen
  AND l.released_at = r.released_at AND l.released_at < s.cutoff_at) IS NOT TRUE;

-- name: payout-settled
SELECT shop_id, sum(fen) AS fen FROM (
  SELECT shop_id, total_fen AS fen FROM settlement
  UNION ALL
  SELECT shop_id, -amount_fen FROM payout WHERE state <> 'returned'
) entries GROUP BY shop_id HAVING sum(fen) < 0;

-- name: payout-money
SELECT p.shop_id, p.payout_id, p.state, p.amount_fen, t.prepared, t.paid, t.returned FROM payout p
LEFT JOIN (
  SELECT p.shop_id, p.payout_id,
    sum(CASE WHEN t.kind = 'payout' AND t.credit = 'payout/' || p.payout_id THEN t.amount_fen ELSE 0 END) AS prepared,
    sum(CASE WHEN t.kind = 'payout-paid' THEN t.amount_fen ELSE 0 END) AS paid,
    sum(CASE WHEN t.kind = 'payout-returned' THEN t.amount_fen ELSE 0 END) AS returned
  FROM payout p JOIN transfer t ON t.shop_id = p.shop_id
    AND (t.credit = 'payout/' || p.payout_id OR t.debit = 'payout/' || p.payout_id)
  GROUP BY p.shop_id, p.payout_id
) t ON t.shop_id = p.shop_id AND t.payout_id = p.payout_id
-- A payout that the bank gave back late was paid first and so left its own account by that door.
WHERE (t.prepared = p.amount_fen AND CASE p.state
  WHEN 'paid' THEN t.paid = p.amount_fen AND t.returned = 0
  WHEN 'returned' THEN t.paid + t.returned = p.amount_fen AND t.paid * t.returned = 0
  ELSE t.paid = 0 AND t.returned = 0 END) IS NOT TRUE;

-- name: payable-money
SELECT shop_id, sum(fen) AS fen FROM (
  SELECT shop_id, amount_fen AS fen FROM balance WHERE account = 'payable/' || shop_id
  UNION ALL
  SELECT shop_id, -rest_fen FROM release WHERE state = 'released'
  UNION ALL
  SELECT shop_id, amount_fen FROM payout WHERE state <> 'returned'
) entries GROUP BY shop_id HAVING sum(fen) <> 0;

-- name: refund-cap
SELECT r.shop_id, r.order_id, r.attempt_no, sum(r.amount_fen) AS refunded_fen, a.amount_fen, a.state FROM refund r
LEFT JOIN attempt a ON a.shop_id = r.shop_id AND a.order_id = r.order_id AND a.attempt_no = r.attempt_no
WHERE r.state NOT IN ('rejected', 'failed')
GROUP BY r.shop_id, r.order_id, r.attempt_no, a.amount_fen, a.state
HAVING (sum(r.amount_fen) <= a.amount_fen AND a.state = 'succeeded') IS NOT TRUE;

-- name: refund-money
SELECT r.shop_id, r.refund_id, r.state, r.amount_fen, coalesce(b.amount_fen, 0) AS owed_fen, t.fen AS sent_fen FROM refund r
LEFT JOIN balance b ON b.shop_id = r.shop_id AND b.account = 'refunding/' || r.refund_id
LEFT JOIN (
  SELECT shop_id, debit, sum(amount_fen) AS fen FROM transfer WHERE kind = 'refund-succeeded' GROUP BY shop_id, debit
) t ON t.shop_id = r.shop_id AND t.debit = 'refunding/' || r.refund_id
WHERE coalesce(t.fen, 0) <> CASE WHEN r.state = 'succeeded' THEN r.amount_fen ELSE 0 END
  OR (r.state IN ('approved', 'sending') AND coalesce(b.amount_fen, 0) <> r.amount_fen)
  OR (r.state IN ('asked', 'rejected', 'succeeded') AND coalesce(b.amount_fen, 0) <> 0);

-- name: seal-chain
SELECT shop_id, day, previous_hash, before FROM (
  SELECT shop_id, day, previous_hash, lag(hash) OVER (PARTITION BY shop_id ORDER BY day) AS before FROM statement_seal
) chain WHERE before IS NOT NULL AND previous_hash <> before;

-- name: parent-shop-older
SELECT s.shop_id, s.parent_shop_id FROM shop s
LEFT JOIN shop p ON p.shop_id = s.parent_shop_id
WHERE s.parent_shop_id IS NOT NULL AND (p.opened_at <= s.opened_at AND p.shop_id <> s.shop_id) IS NOT TRUE;
