-- The three commit functions, written from the list of tables; a test says when they are out of date.

CREATE OR REPLACE FUNCTION commit_shop(home text, changes jsonb) RETURNS void
LANGUAGE plpgsql AS $commit$
DECLARE
  c jsonb;
  r jsonb;
BEGIN
FOR c IN SELECT value FROM jsonb_array_elements(changes) LOOP
r := c -> 'row';
CASE c ->> 'op'
WHEN 'insert orders' THEN
INSERT INTO orders (shop_id, order_id, buyer_id, state, title, goods_fen, postage_fen, total_fen, fee_fen, commission_fen, invitation_id, invitation_version, share_id, address_mask, placed_at, expires_at, paid_attempt_no, paid_at, shipped_at, auto_receive_at, received_at, released_at, rev)
VALUES (home, r ->> 'order_id', r ->> 'buyer_id', r ->> 'state', r ->> 'title', (r ->> 'goods_fen')::bigint, (r ->> 'postage_fen')::bigint, (r ->> 'total_fen')::bigint, (r ->> 'fee_fen')::bigint, (r ->> 'commission_fen')::bigint, r ->> 'invitation_id', (r ->> 'invitation_version')::bigint, r ->> 'share_id', r ->> 'address_mask', (r ->> 'placed_at')::bigint, (r ->> 'expires_at')::bigint, (r ->> 'paid_attempt_no')::bigint, (r ->> 'paid_at')::bigint, (r ->> 'shipped_at')::bigint, (r ->> 'auto_receive_at')::bigint, (r ->> 'received_at')::bigint, (r ->> 'released_at')::bigint, (r ->> 'rev')::bigint);
WHEN 'step orders' THEN
UPDATE orders SET
state = CASE WHEN r ? 'state' THEN r ->> 'state' ELSE state END,
fee_fen = CASE WHEN r ? 'fee_fen' THEN (r ->> 'fee_fen')::bigint ELSE fee_fen END,
commission_fen = CASE WHEN r ? 'commission_fen' THEN (r ->> 'commission_fen')::bigint ELSE commission_fen END,
paid_attempt_no = CASE WHEN r ? 'paid_attempt_no' THEN (r ->> 'paid_attempt_no')::bigint ELSE paid_attempt_no END,
paid_at = CASE WHEN r ? 'paid_at' THEN (r ->> 'paid_at')::bigint ELSE paid_at END,
shipped_at = CASE WHEN r ? 'shipped_at' THEN (r ->> 'shipped_at')::bigint ELSE shipped_at END,
auto_receive_at = CASE WHEN r ? 'auto_receive_at' THEN (r ->> 'auto_receive_at')::bigint ELSE auto_receive_at END,
received_at = CASE WHEN r ? 'received_at' THEN (r ->> 'received_at')::bigint ELSE received_at END,
released_at = CASE WHEN r ? 'released_at' THEN (r ->> 'released_at')::bigint ELSE released_at END,
rev = rev + 1
WHERE shop_id = home AND order_id = c -> 'key' ->> 'order_id'
AND (NOT c ? 'from' OR c -> 'from' ? state)
AND (NOT c ? 'rev' OR rev = (c ->> 'rev')::bigint);
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP001', MESSAGE = 'guard', DETAIL = 'order' || '/' || (c -> 'key' ->> 'order_id'); END IF;
WHEN 'expect orders' THEN
PERFORM 1 FROM orders WHERE shop_id = home AND order_id = c -> 'key' ->> 'order_id' AND rev = (c ->> 'rev')::bigint FOR SHARE;
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP001', MESSAGE = 'guard', DETAIL = 'order' || '/' || (c -> 'key' ->> 'order_id'); END IF;
WHEN 'insert order_line' THEN
INSERT INTO order_line (shop_id, order_id, line_no, sku_id, title, spec, unit_fen, quantity, amount_fen)
VALUES (home, r ->> 'order_id', (r ->> 'line_no')::bigint, r ->> 'sku_id', r ->> 'title', r -> 'spec', (r ->> 'unit_fen')::bigint, (r ->> 'quantity')::bigint, (r ->> 'amount_fen')::bigint);
WHEN 'insert order_address' THEN
INSERT INTO order_address (shop_id, order_id, person_id, sealed, sealed_key)
VALUES (home, r ->> 'order_id', r ->> 'person_id', r ->> 'sealed', r ->> 'sealed_key');
WHEN 'insert order_step' THEN
INSERT INTO order_step (shop_id, order_id, "to", "from", by, at)
VALUES (home, r ->> 'order_id', r ->> 'to', r ->> 'from', r ->> 'by', (r ->> 'at')::bigint);
WHEN 'insert attempt' THEN
INSERT INTO attempt (shop_id, order_id, attempt_no, out_trade_no, method, state, amount_fen, payer_id, payer_openid, prepay, transaction_id, paid_at, created_at, expires_at, rev)
VALUES (home, r ->> 'order_id', (r ->> 'attempt_no')::bigint, r ->> 'out_trade_no', r ->> 'method', r ->> 'state', (r ->> 'amount_fen')::bigint, r ->> 'payer_id', r ->> 'payer_openid', nullif(r -> 'prepay', 'null'), r ->> 'transaction_id', (r ->> 'paid_at')::bigint, (r ->> 'created_at')::bigint, (r ->> 'expires_at')::bigint, (r ->> 'rev')::bigint);
WHEN 'step attempt' THEN
UPDATE attempt SET
state = CASE WHEN r ? 'state' THEN r ->> 'state' ELSE state END,
prepay = CASE WHEN r ? 'prepay' THEN nullif(r -> 'prepay', 'null') ELSE prepay END,
transaction_id = CASE WHEN r ? 'transaction_id' THEN r ->> 'transaction_id' ELSE transaction_id END,
paid_at = CASE WHEN r ? 'paid_at' THEN (r ->> 'paid_at')::bigint ELSE paid_at END,
rev = rev + 1
WHERE shop_id = home AND order_id = c -> 'key' ->> 'order_id' AND attempt_no = (c -> 'key' ->> 'attempt_no')::bigint
AND (NOT c ? 'from' OR c -> 'from' ? state)
AND (NOT c ? 'rev' OR rev = (c ->> 'rev')::bigint);
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP001', MESSAGE = 'guard', DETAIL = 'attempt' || '/' || (c -> 'key' ->> 'order_id') || '/' || (c -> 'key' ->> 'attempt_no'); END IF;
WHEN 'expect attempt' THEN
PERFORM 1 FROM attempt WHERE shop_id = home AND order_id = c -> 'key' ->> 'order_id' AND attempt_no = (c -> 'key' ->> 'attempt_no')::bigint AND rev = (c ->> 'rev')::bigint FOR SHARE;
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP001', MESSAGE = 'guard', DETAIL = 'attempt' || '/' || (c -> 'key' ->> 'order_id') || '/' || (c -> 'key' ->> 'attempt_no'); END IF;
WHEN 'insert transfer' THEN
INSERT INTO transfer (shop_id, kind, ref, line_no, debit, credit, amount_fen, order_id, at)
VALUES (home, r ->> 'kind', r ->> 'ref', (r ->> 'line_no')::bigint, r ->> 'debit', r ->> 'credit', (r ->> 'amount_fen')::bigint, r ->> 'order_id', (r ->> 'at')::bigint);
WHEN 'insert shop_errand' THEN
INSERT INTO shop_errand (shop_id, errand_id, topic, body, run_at, tries, leased_by, leased_until, done_at, fault)
VALUES (home, r ->> 'errand_id', r ->> 'topic', nullif(r -> 'body', 'null'), (r ->> 'run_at')::bigint, (r ->> 'tries')::bigint, r ->> 'leased_by', (r ->> 'leased_until')::bigint, (r ->> 'done_at')::bigint, r ->> 'fault')
ON CONFLICT DO NOTHING;
WHEN 'insert shop_answer' THEN
INSERT INTO shop_answer (shop_id, asker_id, key, input_hash, answer, at)
VALUES (home, r ->> 'asker_id', r ->> 'key', r ->> 'input_hash', nullif(r -> 'answer', 'null'), (r ->> 'at')::bigint);
WHEN 'insert shop' THEN
INSERT INTO shop (shop_id, owner_id, name, notice, paint, logo, ship_from, bank_code, card_mask, owner_phone_mask, sub_mchid, opened_at, via_share_id, parent_shop_id, opening_ms, rev)
VALUES (home, r ->> 'owner_id', r ->> 'name', r ->> 'notice', r ->> 'paint', r ->> 'logo', r ->> 'ship_from', r ->> 'bank_code', r ->> 'card_mask', r ->> 'owner_phone_mask', r ->> 'sub_mchid', (r ->> 'opened_at')::bigint, r ->> 'via_share_id', r ->> 'parent_shop_id', (r ->> 'opening_ms')::bigint, (r ->> 'rev')::bigint);
WHEN 'step shop' THEN
UPDATE shop SET
name = CASE WHEN r ? 'name' THEN r ->> 'name' ELSE name END,
notice = CASE WHEN r ? 'notice' THEN r ->> 'notice' ELSE notice END,
paint = CASE WHEN r ? 'paint' THEN r ->> 'paint' ELSE paint END,
logo = CASE WHEN r ? 'logo' THEN r ->> 'logo' ELSE logo END,
ship_from = CASE WHEN r ? 'ship_from' THEN r ->> 'ship_from' ELSE ship_from END,
bank_code = CASE WHEN r ? 'bank_code' THEN r ->> 'bank_code' ELSE bank_code END,
card_mask = CASE WHEN r ? 'card_mask' THEN r ->> 'card_mask' ELSE card_mask END,
sub_mchid = CASE WHEN r ? 'sub_mchid' THEN r ->> 'sub_mchid' ELSE sub_mchid END,
rev = rev + 1
WHERE shop_id = home
AND (NOT c ? 'rev' OR rev = (c ->> 'rev')::bigint);
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP001', MESSAGE = 'guard', DETAIL = 'shop'; END IF;
WHEN 'expect shop' THEN
PERFORM 1 FROM shop WHERE shop_id = home AND rev = (c ->> 'rev')::bigint FOR SHARE;
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP001', MESSAGE = 'guard', DETAIL = 'shop'; END IF;
WHEN 'insert application' THEN
INSERT INTO application (shop_id, application_no, state, out_request_no, sign_url, reason, created_at, finished_at, rev)
VALUES (home, (r ->> 'application_no')::bigint, r ->> 'state', r ->> 'out_request_no', r ->> 'sign_url', r ->> 'reason', (r ->> 'created_at')::bigint, (r ->> 'finished_at')::bigint, (r ->> 'rev')::bigint);
WHEN 'step application' THEN
UPDATE application SET
state = CASE WHEN r ? 'state' THEN r ->> 'state' ELSE state END,
sign_url = CASE WHEN r ? 'sign_url' THEN r ->> 'sign_url' ELSE sign_url END,
reason = CASE WHEN r ? 'reason' THEN r ->> 'reason' ELSE reason END,
finished_at = CASE WHEN r ? 'finished_at' THEN (r ->> 'finished_at')::bigint ELSE finished_at END,
rev = rev + 1
WHERE shop_id = home AND application_no = (c -> 'key' ->> 'application_no')::bigint
AND (NOT c ? 'from' OR c -> 'from' ? state)
AND (NOT c ? 'rev' OR rev = (c ->> 'rev')::bigint);
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP001', MESSAGE = 'guard', DETAIL = 'application' || '/' || (c -> 'key' ->> 'application_no'); END IF;
WHEN 'expect application' THEN
PERFORM 1 FROM application WHERE shop_id = home AND application_no = (c -> 'key' ->> 'application_no')::bigint AND rev = (c ->> 'rev')::bigint FOR SHARE;
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP001', MESSAGE = 'guard', DETAIL = 'application' || '/' || (c -> 'key' ->> 'application_no'); END IF;
WHEN 'insert product' THEN
INSERT INTO product (shop_id, product_id, title, detail, on_sale, axes, pictures, postage_fen, created_at, rev)
VALUES (home, r ->> 'product_id', r ->> 'title', r ->> 'detail', (r ->> 'on_sale')::boolean, r -> 'axes', r -> 'pictures', (r ->> 'postage_fen')::bigint, (r ->> 'created_at')::bigint, (r ->> 'rev')::bigint);
WHEN 'step product' THEN
UPDATE product SET
title = CASE WHEN r ? 'title' THEN r ->> 'title' ELSE title END,
detail = CASE WHEN r ? 'detail' THEN r ->> 'detail' ELSE detail END,
on_sale = CASE WHEN r ? 'on_sale' THEN (r ->> 'on_sale')::boolean ELSE on_sale END,
axes = CASE WHEN r ? 'axes' THEN r -> 'axes' ELSE axes END,
pictures = CASE WHEN r ? 'pictures' THEN r -> 'pictures' ELSE pictures END,
postage_fen = CASE WHEN r ? 'postage_fen' THEN (r ->> 'postage_fen')::bigint ELSE postage_fen END,
rev = rev + 1
WHERE shop_id = home AND product_id = c -> 'key' ->> 'product_id'
AND (NOT c ? 'rev' OR rev = (c ->> 'rev')::bigint);
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP001', MESSAGE = 'guard', DETAIL = 'product' || '/' || (c -> 'key' ->> 'product_id'); END IF;
WHEN 'expect product' THEN
PERFORM 1 FROM product WHERE shop_id = home AND product_id = c -> 'key' ->> 'product_id' AND rev = (c ->> 'rev')::bigint FOR SHARE;
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP001', MESSAGE = 'guard', DETAIL = 'product' || '/' || (c -> 'key' ->> 'product_id'); END IF;
WHEN 'insert sku' THEN
INSERT INTO sku (shop_id, sku_id, product_id, spec, title, price_fen, on_sale, terms, supplied, sellable, reserved, sold)
VALUES (home, r ->> 'sku_id', r ->> 'product_id', r -> 'spec', r ->> 'title', (r ->> 'price_fen')::bigint, (r ->> 'on_sale')::boolean, (r ->> 'terms')::bigint, (r ->> 'supplied')::bigint, (r ->> 'sellable')::bigint, (r ->> 'reserved')::bigint, (r ->> 'sold')::bigint);
WHEN 'step sku' THEN
UPDATE sku SET
spec = CASE WHEN r ? 'spec' THEN r -> 'spec' ELSE spec END,
title = CASE WHEN r ? 'title' THEN r ->> 'title' ELSE title END,
price_fen = CASE WHEN r ? 'price_fen' THEN (r ->> 'price_fen')::bigint ELSE price_fen END,
on_sale = CASE WHEN r ? 'on_sale' THEN (r ->> 'on_sale')::boolean ELSE on_sale END,
terms = CASE WHEN r ? 'terms' THEN (r ->> 'terms')::bigint ELSE terms END
WHERE shop_id = home AND sku_id = c -> 'key' ->> 'sku_id'
AND (NOT c ? 'rev' OR terms = (c ->> 'rev')::bigint);
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP001', MESSAGE = 'guard', DETAIL = 'sku' || '/' || (c -> 'key' ->> 'sku_id'); END IF;
WHEN 'expect sku' THEN
PERFORM 1 FROM sku WHERE shop_id = home AND sku_id = c -> 'key' ->> 'sku_id' AND terms = (c ->> 'rev')::bigint FOR SHARE;
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP001', MESSAGE = 'guard', DETAIL = 'sku' || '/' || (c -> 'key' ->> 'sku_id'); END IF;
WHEN 'insert stock_move' THEN
INSERT INTO stock_move (shop_id, sku_id, kind, ref, quantity, at)
VALUES (home, r ->> 'sku_id', r ->> 'kind', r ->> 'ref', (r ->> 'quantity')::bigint, (r ->> 'at')::bigint);
WHEN 'insert visit' THEN
INSERT INTO visit (shop_id, visit_id, visitor_id, share_id, page, target_id, day, at)
VALUES (home, r ->> 'visit_id', r ->> 'visitor_id', r ->> 'share_id', r ->> 'page', r ->> 'target_id', r ->> 'day', (r ->> 'at')::bigint)
ON CONFLICT DO NOTHING;
WHEN 'insert notice' THEN
INSERT INTO notice (shop_id, kind, ref, title, at, read_at)
VALUES (home, r ->> 'kind', r ->> 'ref', r ->> 'title', (r ->> 'at')::bigint, (r ->> 'read_at')::bigint)
ON CONFLICT DO NOTHING;
WHEN 'step notice' THEN
UPDATE notice SET
read_at = CASE WHEN r ? 'read_at' THEN (r ->> 'read_at')::bigint ELSE read_at END
WHERE shop_id = home AND kind = c -> 'key' ->> 'kind' AND ref = c -> 'key' ->> 'ref';
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP001', MESSAGE = 'guard', DETAIL = 'notice' || '/' || (c -> 'key' ->> 'kind') || '/' || (c -> 'key' ->> 'ref'); END IF;
WHEN 'insert invitation' THEN
INSERT INTO invitation (shop_id, invitation_id, seller_id, state, version, expires_at, claimed_by, claimed_order_id, opened_at, created_at, rev)
VALUES (home, r ->> 'invitation_id', r ->> 'seller_id', r ->> 'state', (r ->> 'version')::bigint, (r ->> 'expires_at')::bigint, r ->> 'claimed_by', r ->> 'claimed_order_id', (r ->> 'opened_at')::bigint, (r ->> 'created_at')::bigint, (r ->> 'rev')::bigint);
WHEN 'step invitation' THEN
UPDATE invitation SET
state = CASE WHEN r ? 'state' THEN r ->> 'state' ELSE state END,
version = CASE WHEN r ? 'version' THEN (r ->> 'version')::bigint ELSE version END,
expires_at = CASE WHEN r ? 'expires_at' THEN (r ->> 'expires_at')::bigint ELSE expires_at END,
claimed_by = CASE WHEN r ? 'claimed_by' THEN r ->> 'claimed_by' ELSE claimed_by END,
claimed_order_id = CASE WHEN r ? 'claimed_order_id' THEN r ->> 'claimed_order_id' ELSE claimed_order_id END,
opened_at = CASE WHEN r ? 'opened_at' THEN (r ->> 'opened_at')::bigint ELSE opened_at END,
rev = rev + 1
WHERE shop_id = home AND invitation_id = c -> 'key' ->> 'invitation_id'
AND (NOT c ? 'from' OR c -> 'from' ? state)
AND (NOT c ? 'rev' OR rev = (c ->> 'rev')::bigint);
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP001', MESSAGE = 'guard', DETAIL = 'invitation' || '/' || (c -> 'key' ->> 'invitation_id'); END IF;
WHEN 'expect invitation' THEN
PERFORM 1 FROM invitation WHERE shop_id = home AND invitation_id = c -> 'key' ->> 'invitation_id' AND rev = (c ->> 'rev')::bigint FOR SHARE;
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP001', MESSAGE = 'guard', DETAIL = 'invitation' || '/' || (c -> 'key' ->> 'invitation_id'); END IF;
WHEN 'insert invitation_version' THEN
INSERT INTO invitation_version (shop_id, invitation_id, version, goods_fen, postage_fen, total_fen, note, at)
VALUES (home, r ->> 'invitation_id', (r ->> 'version')::bigint, (r ->> 'goods_fen')::bigint, (r ->> 'postage_fen')::bigint, (r ->> 'total_fen')::bigint, r ->> 'note', (r ->> 'at')::bigint);
WHEN 'insert invitation_item' THEN
INSERT INTO invitation_item (shop_id, invitation_id, version, item_no, sku_id, title, spec, unit_fen, quantity)
VALUES (home, r ->> 'invitation_id', (r ->> 'version')::bigint, (r ->> 'item_no')::bigint, r ->> 'sku_id', r ->> 'title', r -> 'spec', (r ->> 'unit_fen')::bigint, (r ->> 'quantity')::bigint);
WHEN 'insert change_request' THEN
INSERT INTO change_request (shop_id, invitation_id, request_id, by_id, text, at)
VALUES (home, r ->> 'invitation_id', r ->> 'request_id', r ->> 'by_id', r ->> 'text', (r ->> 'at')::bigint);
WHEN 'insert shipment' THEN
INSERT INTO shipment (shop_id, order_id, shipment_no, carrier, waybill, at)
VALUES (home, r ->> 'order_id', (r ->> 'shipment_no')::bigint, r ->> 'carrier', r ->> 'waybill', (r ->> 'at')::bigint);
WHEN 'insert channel_notice' THEN
INSERT INTO channel_notice (shop_id, notice_id, kind, ref, at)
VALUES (home, r ->> 'notice_id', r ->> 'kind', r ->> 'ref', (r ->> 'at')::bigint);
WHEN 'insert refund' THEN
INSERT INTO refund (shop_id, refund_id, order_id, attempt_no, state, reason, amount_fen, total_fen, transaction_id, out_refund_no, asked_at, ended_at, rev)
VALUES (home, r ->> 'refund_id', r ->> 'order_id', (r ->> 'attempt_no')::bigint, r ->> 'state', r ->> 'reason', (r ->> 'amount_fen')::bigint, (r ->> 'total_fen')::bigint, r ->> 'transaction_id', r ->> 'out_refund_no', (r ->> 'asked_at')::bigint, (r ->> 'ended_at')::bigint, (r ->> 'rev')::bigint);
WHEN 'step refund' THEN
UPDATE refund SET
state = CASE WHEN r ? 'state' THEN r ->> 'state' ELSE state END,
ended_at = CASE WHEN r ? 'ended_at' THEN (r ->> 'ended_at')::bigint ELSE ended_at END,
rev = rev + 1
WHERE shop_id = home AND refund_id = c -> 'key' ->> 'refund_id'
AND (NOT c ? 'from' OR c -> 'from' ? state)
AND (NOT c ? 'rev' OR rev = (c ->> 'rev')::bigint);
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP001', MESSAGE = 'guard', DETAIL = 'refund' || '/' || (c -> 'key' ->> 'refund_id'); END IF;
WHEN 'expect refund' THEN
PERFORM 1 FROM refund WHERE shop_id = home AND refund_id = c -> 'key' ->> 'refund_id' AND rev = (c ->> 'rev')::bigint FOR SHARE;
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP001', MESSAGE = 'guard', DETAIL = 'refund' || '/' || (c -> 'key' ->> 'refund_id'); END IF;
WHEN 'insert release' THEN
INSERT INTO release (shop_id, order_id, state, transaction_id, commission_fen, rest_fen, split_no, finish_no, asked_at, released_at, rev)
VALUES (home, r ->> 'order_id', r ->> 'state', r ->> 'transaction_id', (r ->> 'commission_fen')::bigint, (r ->> 'rest_fen')::bigint, r ->> 'split_no', r ->> 'finish_no', (r ->> 'asked_at')::bigint, (r ->> 'released_at')::bigint, (r ->> 'rev')::bigint);
WHEN 'step release' THEN
UPDATE release SET
state = CASE WHEN r ? 'state' THEN r ->> 'state' ELSE state END,
released_at = CASE WHEN r ? 'released_at' THEN (r ->> 'released_at')::bigint ELSE released_at END,
rev = rev + 1
WHERE shop_id = home AND order_id = c -> 'key' ->> 'order_id'
AND (NOT c ? 'from' OR c -> 'from' ? state)
AND (NOT c ? 'rev' OR rev = (c ->> 'rev')::bigint);
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP001', MESSAGE = 'guard', DETAIL = 'release' || '/' || (c -> 'key' ->> 'order_id'); END IF;
WHEN 'expect release' THEN
PERFORM 1 FROM release WHERE shop_id = home AND order_id = c -> 'key' ->> 'order_id' AND rev = (c ->> 'rev')::bigint FOR SHARE;
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP001', MESSAGE = 'guard', DETAIL = 'release' || '/' || (c -> 'key' ->> 'order_id'); END IF;
WHEN 'insert balance' THEN
INSERT INTO balance (shop_id, account, amount_fen)
VALUES (home, r ->> 'account', (r ->> 'amount_fen')::bigint);
WHEN 'insert settlement' THEN
INSERT INTO settlement (shop_id, day, cutoff_at, line_count, total_fen, at)
VALUES (home, r ->> 'day', (r ->> 'cutoff_at')::bigint, (r ->> 'line_count')::bigint, (r ->> 'total_fen')::bigint, (r ->> 'at')::bigint);
WHEN 'insert settlement_line' THEN
INSERT INTO settlement_line (shop_id, order_id, day, gross_fen, fee_fen, commission_fen, net_fen, released_at)
VALUES (home, r ->> 'order_id', r ->> 'day', (r ->> 'gross_fen')::bigint, (r ->> 'fee_fen')::bigint, (r ->> 'commission_fen')::bigint, (r ->> 'net_fen')::bigint, (r ->> 'released_at')::bigint);
WHEN 'insert payout' THEN
INSERT INTO payout (shop_id, payout_id, day, state, amount_fen, carried_fen, out_request_no, card_mask, prepared_at, ended_at, reason, rev)
VALUES (home, r ->> 'payout_id', r ->> 'day', r ->> 'state', (r ->> 'amount_fen')::bigint, (r ->> 'carried_fen')::bigint, r ->> 'out_request_no', r ->> 'card_mask', (r ->> 'prepared_at')::bigint, (r ->> 'ended_at')::bigint, r ->> 'reason', (r ->> 'rev')::bigint);
WHEN 'step payout' THEN
UPDATE payout SET
state = CASE WHEN r ? 'state' THEN r ->> 'state' ELSE state END,
ended_at = CASE WHEN r ? 'ended_at' THEN (r ->> 'ended_at')::bigint ELSE ended_at END,
reason = CASE WHEN r ? 'reason' THEN r ->> 'reason' ELSE reason END,
rev = rev + 1
WHERE shop_id = home AND payout_id = c -> 'key' ->> 'payout_id'
AND (NOT c ? 'from' OR c -> 'from' ? state)
AND (NOT c ? 'rev' OR rev = (c ->> 'rev')::bigint);
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP001', MESSAGE = 'guard', DETAIL = 'payout' || '/' || (c -> 'key' ->> 'payout_id'); END IF;
WHEN 'expect payout' THEN
PERFORM 1 FROM payout WHERE shop_id = home AND payout_id = c -> 'key' ->> 'payout_id' AND rev = (c ->> 'rev')::bigint FOR SHARE;
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP001', MESSAGE = 'guard', DETAIL = 'payout' || '/' || (c -> 'key' ->> 'payout_id'); END IF;
WHEN 'insert statement_seal' THEN
INSERT INTO statement_seal (shop_id, day, previous_hash, hash, at)
VALUES (home, r ->> 'day', r ->> 'previous_hash', r ->> 'hash', (r ->> 'at')::bigint);
WHEN 'insert shop_vault_reading' THEN
INSERT INTO shop_vault_reading (shop_id, person_id, reading_id, fields, purpose, at)
VALUES (home, r ->> 'person_id', r ->> 'reading_id', r ->> 'fields', r ->> 'purpose', (r ->> 'at')::bigint);
WHEN 'errand-lease' THEN
UPDATE shop_errand SET leased_by = c ->> 'by', leased_until = (c ->> 'until')::bigint, tries = tries + 1
WHERE shop_id = home AND errand_id = c -> 'key' ->> 'errand_id' AND done_at IS NULL AND leased_until <= (c ->> 'now')::bigint;
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP004', MESSAGE = 'lease', DETAIL = 'shopErrand' || '/' || (c -> 'key' ->> 'errand_id'); END IF;
WHEN 'errand-end' THEN
UPDATE shop_errand SET done_at = (c ->> 'done_at')::bigint, run_at = coalesce((c ->> 'run_at')::bigint, run_at),
fault = c ->> 'fault', leased_by = NULL, leased_until = 0
WHERE shop_id = home AND errand_id = c -> 'key' ->> 'errand_id' AND done_at IS NULL AND leased_by = c ->> 'leased_by';
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP004', MESSAGE = 'lease', DETAIL = 'shopErrand' || '/' || (c -> 'key' ->> 'errand_id'); END IF;
WHEN 'floor' THEN
IF (c ->> 'by_fen')::bigint > 0 THEN
INSERT INTO balance (shop_id, account, amount_fen) VALUES (home, c ->> 'account', (c ->> 'by_fen')::bigint)
ON CONFLICT (shop_id, account) DO UPDATE SET amount_fen = balance.amount_fen + excluded.amount_fen;
ELSE
UPDATE balance SET amount_fen = amount_fen + (c ->> 'by_fen')::bigint
WHERE shop_id = home AND account = c ->> 'account' AND amount_fen + (c ->> 'by_fen')::bigint >= 0;
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP003', MESSAGE = 'floor', DETAIL = 'balance/' || (c ->> 'account'); END IF;
END IF;
WHEN 'stock' THEN
INSERT INTO stock_move (shop_id, sku_id, kind, ref, quantity, at)
VALUES (home, c ->> 'sku_id', c ->> 'move', c ->> 'ref', (c ->> 'quantity')::bigint, (c ->> 'at')::bigint);
UPDATE sku SET supplied = supplied + (c ->> 'supplied')::bigint, sellable = sellable + (c ->> 'sellable')::bigint,
reserved = reserved + (c ->> 'reserved')::bigint, sold = sold + (c ->> 'sold')::bigint
WHERE shop_id = home AND sku_id = c ->> 'sku_id'
AND supplied + (c ->> 'supplied')::bigint >= 0 AND sellable + (c ->> 'sellable')::bigint >= 0
AND reserved + (c ->> 'reserved')::bigint >= 0
AND (c ->> 'terms' IS NULL OR (on_sale AND terms = (c ->> 'terms')::bigint));
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP002', MESSAGE = 'stock', DETAIL = 'sku/' || (c ->> 'sku_id'); END IF;
ELSE RAISE EXCEPTION 'no change is called %', c ->> 'op';
END CASE;
END LOOP;
END $commit$;

CREATE OR REPLACE FUNCTION commit_person(home text, changes jsonb) RETURNS void
LANGUAGE plpgsql AS $commit$
DECLARE
  c jsonb;
  r jsonb;
BEGIN
FOR c IN SELECT value FROM jsonb_array_elements(changes) LOOP
r := c -> 'row';
CASE c ->> 'op'
WHEN 'insert person' THEN
INSERT INTO person (person_id, openid, phone_mask, phone_digest, name_mask, id_digest, sealed_key, created_at, rev)
VALUES (home, r ->> 'openid', r ->> 'phone_mask', r ->> 'phone_digest', r ->> 'name_mask', r ->> 'id_digest', r ->> 'sealed_key', (r ->> 'created_at')::bigint, (r ->> 'rev')::bigint)
ON CONFLICT DO NOTHING;
WHEN 'step person' THEN
UPDATE person SET
openid = CASE WHEN r ? 'openid' THEN r ->> 'openid' ELSE openid END,
phone_mask = CASE WHEN r ? 'phone_mask' THEN r ->> 'phone_mask' ELSE phone_mask END,
phone_digest = CASE WHEN r ? 'phone_digest' THEN r ->> 'phone_digest' ELSE phone_digest END,
name_mask = CASE WHEN r ? 'name_mask' THEN r ->> 'name_mask' ELSE name_mask END,
id_digest = CASE WHEN r ? 'id_digest' THEN r ->> 'id_digest' ELSE id_digest END,
rev = rev + 1
WHERE person_id = home
AND (NOT c ? 'rev' OR rev = (c ->> 'rev')::bigint);
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP001', MESSAGE = 'guard', DETAIL = 'person'; END IF;
WHEN 'expect person' THEN
PERFORM 1 FROM person WHERE person_id = home AND rev = (c ->> 'rev')::bigint FOR SHARE;
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP001', MESSAGE = 'guard', DETAIL = 'person'; END IF;
WHEN 'insert session' THEN
INSERT INTO session (person_id, hash, created_at, expires_at, ended_at)
VALUES (home, r ->> 'hash', (r ->> 'created_at')::bigint, (r ->> 'expires_at')::bigint, (r ->> 'ended_at')::bigint);
WHEN 'step session' THEN
UPDATE session SET
ended_at = CASE WHEN r ? 'ended_at' THEN (r ->> 'ended_at')::bigint ELSE ended_at END
WHERE person_id = home AND hash = c -> 'key' ->> 'hash';
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP001', MESSAGE = 'guard', DETAIL = 'session' || '/' || (c -> 'key' ->> 'hash'); END IF;
WHEN 'insert vault_item' THEN
INSERT INTO vault_item (person_id, field, sealed, mask, at)
VALUES (home, r ->> 'field', r ->> 'sealed', r ->> 'mask', (r ->> 'at')::bigint);
WHEN 'step vault_item' THEN
UPDATE vault_item SET
sealed = CASE WHEN r ? 'sealed' THEN r ->> 'sealed' ELSE sealed END,
mask = CASE WHEN r ? 'mask' THEN r ->> 'mask' ELSE mask END,
at = CASE WHEN r ? 'at' THEN (r ->> 'at')::bigint ELSE at END
WHERE person_id = home AND field = c -> 'key' ->> 'field';
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP001', MESSAGE = 'guard', DETAIL = 'vaultItem' || '/' || (c -> 'key' ->> 'field'); END IF;
WHEN 'insert vault_reading' THEN
INSERT INTO vault_reading (person_id, reading_id, fields, purpose, at)
VALUES (home, r ->> 'reading_id', r ->> 'fields', r ->> 'purpose', (r ->> 'at')::bigint);
WHEN 'insert opening' THEN
INSERT INTO opening (person_id, opening_id, state, phone_mask, name_mask, id_mask, papers_in, bank_code, card_mask, refusal, shop_id, shop_name, paint, ship_from, notice, share_id, started_at, done_at, rev)
VALUES (home, r ->> 'opening_id', r ->> 'state', r ->> 'phone_mask', r ->> 'name_mask', r ->> 'id_mask', (r ->> 'papers_in')::boolean, r ->> 'bank_code', r ->> 'card_mask', r ->> 'refusal', r ->> 'shop_id', r ->> 'shop_name', r ->> 'paint', r ->> 'ship_from', r ->> 'notice', r ->> 'share_id', (r ->> 'started_at')::bigint, (r ->> 'done_at')::bigint, (r ->> 'rev')::bigint);
WHEN 'step opening' THEN
UPDATE opening SET
state = CASE WHEN r ? 'state' THEN r ->> 'state' ELSE state END,
phone_mask = CASE WHEN r ? 'phone_mask' THEN r ->> 'phone_mask' ELSE phone_mask END,
name_mask = CASE WHEN r ? 'name_mask' THEN r ->> 'name_mask' ELSE name_mask END,
id_mask = CASE WHEN r ? 'id_mask' THEN r ->> 'id_mask' ELSE id_mask END,
papers_in = CASE WHEN r ? 'papers_in' THEN (r ->> 'papers_in')::boolean ELSE papers_in END,
bank_code = CASE WHEN r ? 'bank_code' THEN r ->> 'bank_code' ELSE bank_code END,
card_mask = CASE WHEN r ? 'card_mask' THEN r ->> 'card_mask' ELSE card_mask END,
refusal = CASE WHEN r ? 'refusal' THEN r ->> 'refusal' ELSE refusal END,
shop_name = CASE WHEN r ? 'shop_name' THEN r ->> 'shop_name' ELSE shop_name END,
paint = CASE WHEN r ? 'paint' THEN r ->> 'paint' ELSE paint END,
ship_from = CASE WHEN r ? 'ship_from' THEN r ->> 'ship_from' ELSE ship_from END,
notice = CASE WHEN r ? 'notice' THEN r ->> 'notice' ELSE notice END,
done_at = CASE WHEN r ? 'done_at' THEN (r ->> 'done_at')::bigint ELSE done_at END,
rev = rev + 1
WHERE person_id = home AND opening_id = c -> 'key' ->> 'opening_id'
AND (NOT c ? 'from' OR c -> 'from' ? state)
AND (NOT c ? 'rev' OR rev = (c ->> 'rev')::bigint);
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP001', MESSAGE = 'guard', DETAIL = 'opening' || '/' || (c -> 'key' ->> 'opening_id'); END IF;
WHEN 'expect opening' THEN
PERFORM 1 FROM opening WHERE person_id = home AND opening_id = c -> 'key' ->> 'opening_id' AND rev = (c ->> 'rev')::bigint FOR SHARE;
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP001', MESSAGE = 'guard', DETAIL = 'opening' || '/' || (c -> 'key' ->> 'opening_id'); END IF;
WHEN 'insert buyer_order' THEN
INSERT INTO buyer_order (person_id, order_id, shop_id, shop_name, title, total_fen, state, placed_at, order_rev, rev)
VALUES (home, r ->> 'order_id', r ->> 'shop_id', r ->> 'shop_name', r ->> 'title', (r ->> 'total_fen')::bigint, r ->> 'state', (r ->> 'placed_at')::bigint, (r ->> 'order_rev')::bigint, (r ->> 'rev')::bigint);
WHEN 'step buyer_order' THEN
UPDATE buyer_order SET
state = CASE WHEN r ? 'state' THEN r ->> 'state' ELSE state END,
order_rev = CASE WHEN r ? 'order_rev' THEN (r ->> 'order_rev')::bigint ELSE order_rev END,
rev = rev + 1
WHERE person_id = home AND order_id = c -> 'key' ->> 'order_id'
AND (NOT c ? 'from' OR c -> 'from' ? state)
AND (NOT c ? 'rev' OR rev = (c ->> 'rev')::bigint);
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP001', MESSAGE = 'guard', DETAIL = 'buyerOrder' || '/' || (c -> 'key' ->> 'order_id'); END IF;
WHEN 'expect buyer_order' THEN
PERFORM 1 FROM buyer_order WHERE person_id = home AND order_id = c -> 'key' ->> 'order_id' AND rev = (c ->> 'rev')::bigint FOR SHARE;
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP001', MESSAGE = 'guard', DETAIL = 'buyerOrder' || '/' || (c -> 'key' ->> 'order_id'); END IF;
WHEN 'insert person_errand' THEN
INSERT INTO person_errand (person_id, errand_id, topic, body, run_at, tries, leased_by, leased_until, done_at, fault)
VALUES (home, r ->> 'errand_id', r ->> 'topic', nullif(r -> 'body', 'null'), (r ->> 'run_at')::bigint, (r ->> 'tries')::bigint, r ->> 'leased_by', (r ->> 'leased_until')::bigint, (r ->> 'done_at')::bigint, r ->> 'fault')
ON CONFLICT DO NOTHING;
WHEN 'insert person_answer' THEN
INSERT INTO person_answer (person_id, asker_id, key, input_hash, answer, at)
VALUES (home, r ->> 'asker_id', r ->> 'key', r ->> 'input_hash', nullif(r -> 'answer', 'null'), (r ->> 'at')::bigint);
WHEN 'errand-lease' THEN
UPDATE person_errand SET leased_by = c ->> 'by', leased_until = (c ->> 'until')::bigint, tries = tries + 1
WHERE person_id = home AND errand_id = c -> 'key' ->> 'errand_id' AND done_at IS NULL AND leased_until <= (c ->> 'now')::bigint;
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP004', MESSAGE = 'lease', DETAIL = 'personErrand' || '/' || (c -> 'key' ->> 'errand_id'); END IF;
WHEN 'errand-end' THEN
UPDATE person_errand SET done_at = (c ->> 'done_at')::bigint, run_at = coalesce((c ->> 'run_at')::bigint, run_at),
fault = c ->> 'fault', leased_by = NULL, leased_until = 0
WHERE person_id = home AND errand_id = c -> 'key' ->> 'errand_id' AND done_at IS NULL AND leased_by = c ->> 'leased_by';
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP004', MESSAGE = 'lease', DETAIL = 'personErrand' || '/' || (c -> 'key' ->> 'errand_id'); END IF;
ELSE RAISE EXCEPTION 'no change is called %', c ->> 'op';
END CASE;
END LOOP;
END $commit$;

CREATE OR REPLACE FUNCTION commit_directory(home text, changes jsonb) RETURNS void
LANGUAGE plpgsql AS $commit$
DECLARE
  c jsonb;
  r jsonb;
BEGIN
FOR c IN SELECT value FROM jsonb_array_elements(changes) LOOP
r := c -> 'row';
CASE c ->> 'op'
WHEN 'insert shop_name' THEN
INSERT INTO shop_name (name_key, shop_id, person_id, at)
VALUES (home, r ->> 'shop_id', r ->> 'person_id', (r ->> 'at')::bigint);
WHEN 'insert share' THEN
INSERT INTO share (share_id, shop_id, kind, target_id, sharer_id, parent_share_id, at)
VALUES (home, r ->> 'shop_id', r ->> 'kind', r ->> 'target_id', r ->> 'sharer_id', r ->> 'parent_share_id', (r ->> 'at')::bigint);
WHEN 'insert handle' THEN
INSERT INTO handle (digest, kind, person_id, at)
VALUES (home, r ->> 'kind', r ->> 'person_id', (r ->> 'at')::bigint);
WHEN 'insert sms_code' THEN
INSERT INTO sms_code (phone_digest, code_digest, person_id, expires_at, wrong_tries, locked_until, used_at, sent_at, hour_from, hour_sent, day_from, day_sent, rev)
VALUES (home, r ->> 'code_digest', r ->> 'person_id', (r ->> 'expires_at')::bigint, (r ->> 'wrong_tries')::bigint, (r ->> 'locked_until')::bigint, (r ->> 'used_at')::bigint, (r ->> 'sent_at')::bigint, (r ->> 'hour_from')::bigint, (r ->> 'hour_sent')::bigint, (r ->> 'day_from')::bigint, (r ->> 'day_sent')::bigint, (r ->> 'rev')::bigint);
WHEN 'step sms_code' THEN
UPDATE sms_code SET
code_digest = CASE WHEN r ? 'code_digest' THEN r ->> 'code_digest' ELSE code_digest END,
person_id = CASE WHEN r ? 'person_id' THEN r ->> 'person_id' ELSE person_id END,
expires_at = CASE WHEN r ? 'expires_at' THEN (r ->> 'expires_at')::bigint ELSE expires_at END,
wrong_tries = CASE WHEN r ? 'wrong_tries' THEN (r ->> 'wrong_tries')::bigint ELSE wrong_tries END,
locked_until = CASE WHEN r ? 'locked_until' THEN (r ->> 'locked_until')::bigint ELSE locked_until END,
used_at = CASE WHEN r ? 'used_at' THEN (r ->> 'used_at')::bigint ELSE used_at END,
sent_at = CASE WHEN r ? 'sent_at' THEN (r ->> 'sent_at')::bigint ELSE sent_at END,
hour_from = CASE WHEN r ? 'hour_from' THEN (r ->> 'hour_from')::bigint ELSE hour_from END,
hour_sent = CASE WHEN r ? 'hour_sent' THEN (r ->> 'hour_sent')::bigint ELSE hour_sent END,
day_from = CASE WHEN r ? 'day_from' THEN (r ->> 'day_from')::bigint ELSE day_from END,
day_sent = CASE WHEN r ? 'day_sent' THEN (r ->> 'day_sent')::bigint ELSE day_sent END,
rev = rev + 1
WHERE phone_digest = home
AND (NOT c ? 'rev' OR rev = (c ->> 'rev')::bigint);
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP001', MESSAGE = 'guard', DETAIL = 'smsCode'; END IF;
WHEN 'expect sms_code' THEN
PERFORM 1 FROM sms_code WHERE phone_digest = home AND rev = (c ->> 'rev')::bigint FOR SHARE;
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP001', MESSAGE = 'guard', DETAIL = 'smsCode'; END IF;
WHEN 'insert job_run' THEN
INSERT INTO job_run (job, at)
VALUES (home, (r ->> 'at')::bigint)
ON CONFLICT DO NOTHING;
WHEN 'insert directory_errand' THEN
INSERT INTO directory_errand (directory_key, errand_id, topic, body, run_at, tries, leased_by, leased_until, done_at, fault)
VALUES (home, r ->> 'errand_id', r ->> 'topic', nullif(r -> 'body', 'null'), (r ->> 'run_at')::bigint, (r ->> 'tries')::bigint, r ->> 'leased_by', (r ->> 'leased_until')::bigint, (r ->> 'done_at')::bigint, r ->> 'fault')
ON CONFLICT DO NOTHING;
WHEN 'insert directory_answer' THEN
INSERT INTO directory_answer (directory_key, asker_id, key, input_hash, answer, at)
VALUES (home, r ->> 'asker_id', r ->> 'key', r ->> 'input_hash', nullif(r -> 'answer', 'null'), (r ->> 'at')::bigint);
WHEN 'errand-lease' THEN
UPDATE directory_errand SET leased_by = c ->> 'by', leased_until = (c ->> 'until')::bigint, tries = tries + 1
WHERE directory_key = home AND errand_id = c -> 'key' ->> 'errand_id' AND done_at IS NULL AND leased_until <= (c ->> 'now')::bigint;
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP004', MESSAGE = 'lease', DETAIL = 'directoryErrand' || '/' || (c -> 'key' ->> 'errand_id'); END IF;
WHEN 'errand-end' THEN
UPDATE directory_errand SET done_at = (c ->> 'done_at')::bigint, run_at = coalesce((c ->> 'run_at')::bigint, run_at),
fault = c ->> 'fault', leased_by = NULL, leased_until = 0
WHERE directory_key = home AND errand_id = c -> 'key' ->> 'errand_id' AND done_at IS NULL AND leased_by = c ->> 'leased_by';
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP004', MESSAGE = 'lease', DETAIL = 'directoryErrand' || '/' || (c -> 'key' ->> 'errand_id'); END IF;
ELSE RAISE EXCEPTION 'no change is called %', c ->> 'op';
END CASE;
END LOOP;
END $commit$;
