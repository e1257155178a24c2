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
WHEN 'stock' THEN
INSERT INTO stock_move (shop_id, sku_id, kind, ref, quantity, at)
VALUES (home, c ->> 'skuId', c ->> 'move', c ->> 'ref', (c ->> 'quantity')::bigint, (c ->> 'at')::bigint);
UPDATE sku SET supplied = supplied + (c ->> 'supplied')::bigint, sellable = sellable + (c ->> 'sellable')::bigint,
reserved = reserved + (c ->> 'reserved')::bigint, sold = sold + (c ->> 'sold')::bigint
WHERE shop_id = home AND sku_id = c ->> 'skuId'
AND supplied + (c ->> 'supplied')::bigint >= 0 AND sellable + (c ->> 'sellable')::bigint >= 0
AND reserved + (c ->> 'reserved')::bigint >= 0
AND (c ->> 'terms' IS NULL OR (on_sale AND terms = (c ->> 'terms')::bigint));
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP002', MESSAGE = 'stock', DETAIL = 'sku/' || (c ->> 'skuId'); END IF;
WHEN 'floor' THEN
IF (c ->> 'byFen')::bigint > 0 THEN
INSERT INTO balance (shop_id, account, amount_fen) VALUES (home, c ->> 'account', (c ->> 'byFen')::bigint)
ON CONFLICT (shop_id, account) DO UPDATE SET amount_fen = balance.amount_fen + excluded.amount_fen;
ELSE
UPDATE balance SET amount_fen = amount_fen + (c ->> 'byFen')::bigint
WHERE shop_id = home AND account = c ->> 'account' AND amount_fen + (c ->> 'byFen')::bigint >= 0;
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP003', MESSAGE = 'floor', DETAIL = 'balance/' || (c ->> 'account'); END IF;
END IF;
WHEN 'errand-lease' THEN
UPDATE shop_errand SET leased_by = c ->> 'by', leased_until = (c ->> 'until')::bigint, tries = tries + 1
WHERE shop_id = home AND errand_id = c -> 'key' ->> 'errandId' AND done_at IS NULL AND leased_until <= (c ->> 'now')::bigint AND tries = (c ->> 'tries')::bigint;
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP004', MESSAGE = 'lease', DETAIL = 'shopErrand' || '/' || (c -> 'key' ->> 'errandId'); END IF;
WHEN 'errand-end' THEN
UPDATE shop_errand SET done_at = (c ->> 'doneAt')::bigint, run_at = coalesce((c ->> 'runAt')::bigint, run_at),
fault = c ->> 'fault', leased_by = NULL, leased_until = 0
WHERE shop_id = home AND errand_id = c -> 'key' ->> 'errandId' AND done_at IS NULL AND leased_by = c ->> 'leasedBy';
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP004', MESSAGE = 'lease', DETAIL = 'shopErrand' || '/' || (c -> 'key' ->> 'errandId'); END IF;
WHEN 'insert orders' THEN
INSERT INTO orders (shop_id, order_id, buyer_id, state, title, goods_fen, postage_fen, total_fen, fee_fen, commission_fen, invitation_id, invitation_version, share_id, address_mask, placed_at, expires_at, paid_attempt_no, paid_at, shipped_at, auto_receive_at, received_at, released_at, rev)
VALUES (home, r ->> 'orderId', r ->> 'buyerId', r ->> 'state', r ->> 'title', (r ->> 'goodsFen')::bigint, (r ->> 'postageFen')::bigint, (r ->> 'totalFen')::bigint, (r ->> 'feeFen')::bigint, (r ->> 'commissionFen')::bigint, r ->> 'invitationId', (r ->> 'invitationVersion')::bigint, r ->> 'shareId', r ->> 'addressMask', (r ->> 'placedAt')::bigint, (r ->> 'expiresAt')::bigint, (r ->> 'paidAttemptNo')::bigint, (r ->> 'paidAt')::bigint, (r ->> 'shippedAt')::bigint, (r ->> 'autoReceiveAt')::bigint, (r ->> 'receivedAt')::bigint, (r ->> 'releasedAt')::bigint, (r ->> 'rev')::bigint);
WHEN 'step orders' THEN
UPDATE orders SET
state = CASE WHEN r ? 'state' THEN r ->> 'state' ELSE state END,
fee_fen = CASE WHEN r ? 'feeFen' THEN (r ->> 'feeFen')::bigint ELSE fee_fen END,
commission_fen = CASE WHEN r ? 'commissionFen' THEN (r ->> 'commissionFen')::bigint ELSE commission_fen END,
paid_attempt_no = CASE WHEN r ? 'paidAttemptNo' THEN (r ->> 'paidAttemptNo')::bigint ELSE paid_attempt_no END,
paid_at = CASE WHEN r ? 'paidAt' THEN (r ->> 'paidAt')::bigint ELSE paid_at END,
shipped_at = CASE WHEN r ? 'shippedAt' THEN (r ->> 'shippedAt')::bigint ELSE shipped_at END,
auto_receive_at = CASE WHEN r ? 'autoReceiveAt' THEN (r ->> 'autoReceiveAt')::bigint ELSE auto_receive_at END,
received_at = CASE WHEN r ? 'receivedAt' THEN (r ->> 'receivedAt')::bigint ELSE received_at END,
released_at = CASE WHEN r ? 'releasedAt' THEN (r ->> 'releasedAt')::bigint ELSE released_at END,
rev = rev + 1
WHERE shop_id = home AND order_id = c -> 'key' ->> 'orderId'
AND (NOT c ? 'from' OR c -> 'from' ? state)
AND (NOT c ? 'rev' OR rev = (c ->> 'rev')::bigint);
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP001', MESSAGE = 'guard', DETAIL = 'order' || '/' || (c -> 'key' ->> 'orderId'); END IF;
WHEN 'expect orders' THEN
PERFORM 1 FROM orders WHERE shop_id = home AND order_id = c -> 'key' ->> 'orderId' AND rev = (c ->> 'rev')::bigint FOR SHARE;
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP001', MESSAGE = 'guard', DETAIL = 'order' || '/' || (c -> 'key' ->> 'orderId'); END IF;
WHEN 'insert order_line' THEN
INSERT INTO order_line (shop_id, order_id, line_no, sku_id, title, spec, unit_fen, quantity, amount_fen)
VALUES (home, r ->> 'orderId', (r ->> 'lineNo')::bigint, r ->> 'skuId', r ->> 'title', r -> 'spec', (r ->> 'unitFen')::bigint, (r ->> 'quantity')::bigint, (r ->> 'amountFen')::bigint);
WHEN 'insert order_address' THEN
INSERT INTO order_address (shop_id, order_id, person_id, sealed, sealed_key)
VALUES (home, r ->> 'orderId', r ->> 'personId', r ->> 'sealed', r ->> 'sealedKey');
WHEN 'insert order_step' THEN
INSERT INTO order_step (shop_id, order_id, "to", "from", by, at)
VALUES (home, r ->> 'orderId', r ->> 'to', r ->> 'from', r ->> 'by', (r ->> 'at')::bigint);
WHEN 'insert attempt' THEN
INSERT INTO attempt (shop_id, order_id, attempt_no, out_trade_no, method, state, amount_fen, payer_id, payer_openid, prepay, transaction_id, paid_at, created_at, expires_at, rev)
VALUES (home, r ->> 'orderId', (r ->> 'attemptNo')::bigint, r ->> 'outTradeNo', r ->> 'method', r ->> 'state', (r ->> 'amountFen')::bigint, r ->> 'payerId', r ->> 'payerOpenid', nullif(r -> 'prepay', 'null'), r ->> 'transactionId', (r ->> 'paidAt')::bigint, (r ->> 'createdAt')::bigint, (r ->> 'expiresAt')::bigint, (r ->> 'rev')::bigint);
WHEN 'step attempt' THEN
UPDATE attempt SET
state = CASE WHEN r ? 'state' THEN r ->> 'state' ELSE state END,
prepay = CASE WHEN r ? 'prepay' THEN nullif(r -> 'prepay', 'null') ELSE prepay END,
transaction_id = CASE WHEN r ? 'transactionId' THEN r ->> 'transactionId' ELSE transaction_id END,
paid_at = CASE WHEN r ? 'paidAt' THEN (r ->> 'paidAt')::bigint ELSE paid_at END,
rev = rev + 1
WHERE shop_id = home AND order_id = c -> 'key' ->> 'orderId' AND attempt_no = (c -> 'key' ->> 'attemptNo')::bigint
AND (NOT c ? 'from' OR c -> 'from' ? state)
AND (NOT c ? 'rev' OR rev = (c ->> 'rev')::bigint);
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP001', MESSAGE = 'guard', DETAIL = 'attempt' || '/' || (c -> 'key' ->> 'orderId') || '/' || (c -> 'key' ->> 'attemptNo'); END IF;
WHEN 'expect attempt' THEN
PERFORM 1 FROM attempt WHERE shop_id = home AND order_id = c -> 'key' ->> 'orderId' AND attempt_no = (c -> 'key' ->> 'attemptNo')::bigint AND rev = (c ->> 'rev')::bigint FOR SHARE;
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP001', MESSAGE = 'guard', DETAIL = 'attempt' || '/' || (c -> 'key' ->> 'orderId') || '/' || (c -> 'key' ->> 'attemptNo'); END IF;
WHEN 'insert transfer' THEN
INSERT INTO transfer (shop_id, kind, ref, line_no, debit, credit, amount_fen, order_id, at)
VALUES (home, r ->> 'kind', r ->> 'ref', (r ->> 'lineNo')::bigint, r ->> 'debit', r ->> 'credit', (r ->> 'amountFen')::bigint, r ->> 'orderId', (r ->> 'at')::bigint);
WHEN 'insert shop_errand' THEN
INSERT INTO shop_errand (shop_id, errand_id, topic, body, run_at, tries, leased_by, leased_until, done_at, fault)
VALUES (home, r ->> 'errandId', r ->> 'topic', nullif(r -> 'body', 'null'), (r ->> 'runAt')::bigint, (r ->> 'tries')::bigint, r ->> 'leasedBy', (r ->> 'leasedUntil')::bigint, (r ->> 'doneAt')::bigint, r ->> 'fault')
ON CONFLICT DO NOTHING;
WHEN 'insert shop_answer' THEN
INSERT INTO shop_answer (shop_id, asker_id, key, input_hash, answer, at)
VALUES (home, r ->> 'askerId', r ->> 'key', r ->> 'inputHash', nullif(r -> 'answer', 'null'), (r ->> 'at')::bigint);
WHEN 'insert shop' THEN
INSERT INTO shop (shop_id, owner_id, name, notice, paint, logo, ship_from, bank_code, card_mask, owner_phone_mask, sub_mchid, opened_at, via_share_id, parent_shop_id, opening_ms, rev)
VALUES (home, r ->> 'ownerId', r ->> 'name', r ->> 'notice', r ->> 'paint', r ->> 'logo', r ->> 'shipFrom', r ->> 'bankCode', r ->> 'cardMask', r ->> 'ownerPhoneMask', r ->> 'subMchid', (r ->> 'openedAt')::bigint, r ->> 'viaShareId', r ->> 'parentShopId', (r ->> 'openingMs')::bigint, (r ->> 'rev')::bigint);
WHEN 'step shop' THEN
UPDATE shop SET
name = CASE WHEN r ? 'name' THEN r ->> 'name' ELSE name END,
notice = CASE WHEN r ? 'notice' THEN r ->> 'notice' ELSE notice END,
paint = CASE WHEN r ? 'paint' THEN r ->> 'paint' ELSE paint END,
logo = CASE WHEN r ? 'logo' THEN r ->> 'logo' ELSE logo END,
ship_from = CASE WHEN r ? 'shipFrom' THEN r ->> 'shipFrom' ELSE ship_from END,
bank_code = CASE WHEN r ? 'bankCode' THEN r ->> 'bankCode' ELSE bank_code END,
card_mask = CASE WHEN r ? 'cardMask' THEN r ->> 'cardMask' ELSE card_mask END,
sub_mchid = CASE WHEN r ? 'subMchid' THEN r ->> 'subMchid' ELSE sub_mchid END,
rev = rev + 1
WHERE shop_id = home
AND (NOT c ? 'rev' OR rev = (c ->> 'rev')::bigint);
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP001', MESSAGE = 'guard', DETAIL = 'shop'; END IF;
WHEN 'expect shop' THEN
PERFORM 1 FROM shop WHERE shop_id = home AND rev = (c ->> 'rev')::bigint FOR SHARE;
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP001', MESSAGE = 'guard', DETAIL = 'shop'; END IF;
WHEN 'insert application' THEN
INSERT INTO application (shop_id, application_no, state, out_request_no, sign_url, reason, created_at, finished_at, rev)
VALUES (home, (r ->> 'applicationNo')::bigint, r ->> 'state', r ->> 'outRequestNo', r ->> 'signUrl', r ->> 'reason', (r ->> 'createdAt')::bigint, (r ->> 'finishedAt')::bigint, (r ->> 'rev')::bigint);
WHEN 'step application' THEN
UPDATE application SET
state = CASE WHEN r ? 'state' THEN r ->> 'state' ELSE state END,
sign_url = CASE WHEN r ? 'signUrl' THEN r ->> 'signUrl' ELSE sign_url END,
reason = CASE WHEN r ? 'reason' THEN r ->> 'reason' ELSE reason END,
finished_at = CASE WHEN r ? 'finishedAt' THEN (r ->> 'finishedAt')::bigint ELSE finished_at END,
rev = rev + 1
WHERE shop_id = home AND application_no = (c -> 'key' ->> 'applicationNo')::bigint
AND (NOT c ? 'from' OR c -> 'from' ? state)
AND (NOT c ? 'rev' OR rev = (c ->> 'rev')::bigint);
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP001', MESSAGE = 'guard', DETAIL = 'application' || '/' || (c -> 'key' ->> 'applicationNo'); END IF;
WHEN 'expect application' THEN
PERFORM 1 FROM application WHERE shop_id = home AND application_no = (c -> 'key' ->> 'applicationNo')::bigint AND rev = (c ->> 'rev')::bigint FOR SHARE;
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP001', MESSAGE = 'guard', DETAIL = 'application' || '/' || (c -> 'key' ->> 'applicationNo'); END IF;
WHEN 'insert product' THEN
INSERT INTO product (shop_id, product_id, title, detail, on_sale, axes, pictures, postage_fen, created_at, rev)
VALUES (home, r ->> 'productId', r ->> 'title', r ->> 'detail', (r ->> 'onSale')::boolean, r -> 'axes', r -> 'pictures', (r ->> 'postageFen')::bigint, (r ->> 'createdAt')::bigint, (r ->> 'rev')::bigint);
WHEN 'step product' THEN
UPDATE product SET
title = CASE WHEN r ? 'title' THEN r ->> 'title' ELSE title END,
detail = CASE WHEN r ? 'detail' THEN r ->> 'detail' ELSE detail END,
on_sale = CASE WHEN r ? 'onSale' THEN (r ->> 'onSale')::boolean ELSE on_sale END,
axes = CASE WHEN r ? 'axes' THEN r -> 'axes' ELSE axes END,
pictures = CASE WHEN r ? 'pictures' THEN r -> 'pictures' ELSE pictures END,
postage_fen = CASE WHEN r ? 'postageFen' THEN (r ->> 'postageFen')::bigint ELSE postage_fen END,
rev = rev + 1
WHERE shop_id = home AND product_id = c -> 'key' ->> 'productId'
AND (NOT c ? 'rev' OR rev = (c ->> 'rev')::bigint);
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP001', MESSAGE = 'guard', DETAIL = 'product' || '/' || (c -> 'key' ->> 'productId'); END IF;
WHEN 'expect product' THEN
PERFORM 1 FROM product WHERE shop_id = home AND product_id = c -> 'key' ->> 'productId' AND rev = (c ->> 'rev')::bigint FOR SHARE;
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP001', MESSAGE = 'guard', DETAIL = 'product' || '/' || (c -> 'key' ->> 'productId'); END IF;
WHEN 'insert sku' THEN
INSERT INTO sku (shop_id, sku_id, product_id, spec, title, price_fen, on_sale, terms, supplied, sellable, reserved, sold)
VALUES (home, r ->> 'skuId', r ->> 'productId', r -> 'spec', r ->> 'title', (r ->> 'priceFen')::bigint, (r ->> 'onSale')::boolean, (r ->> 'terms')::bigint, (r ->> 'supplied')::bigint, (r ->> 'sellable')::bigint, (r ->> 'reserved')::bigint, (r ->> 'sold')::bigint);
WHEN 'step sku' THEN
UPDATE sku SET
spec = CASE WHEN r ? 'spec' THEN r -> 'spec' ELSE spec END,
title = CASE WHEN r ? 'title' THEN r ->> 'title' ELSE title END,
price_fen = CASE WHEN r ? 'priceFen' THEN (r ->> 'priceFen')::bigint ELSE price_fen END,
on_sale = CASE WHEN r ? 'onSale' THEN (r ->> 'onSale')::boolean ELSE on_sale END,
terms = CASE WHEN r ? 'terms' THEN (r ->> 'terms')::bigint ELSE terms END
WHERE shop_id = home AND sku_id = c -> 'key' ->> 'skuId'
AND (NOT c ? 'rev' OR terms = (c ->> 'rev')::bigint);
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP001', MESSAGE = 'guard', DETAIL = 'sku' || '/' || (c -> 'key' ->> 'skuId'); END IF;
WHEN 'expect sku' THEN
PERFORM 1 FROM sku WHERE shop_id = home AND sku_id = c -> 'key' ->> 'skuId' AND terms = (c ->> 'rev')::bigint FOR SHARE;
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP001', MESSAGE = 'guard', DETAIL = 'sku' || '/' || (c -> 'key' ->> 'skuId'); END IF;
WHEN 'insert stock_move' THEN
INSERT INTO stock_move (shop_id, sku_id, kind, ref, quantity, at)
VALUES (home, r ->> 'skuId', r ->> 'kind', r ->> 'ref', (r ->> 'quantity')::bigint, (r ->> 'at')::bigint);
WHEN 'insert visit' THEN
INSERT INTO visit (shop_id, visit_id, visitor_id, share_id, page, target_id, day, at)
VALUES (home, r ->> 'visitId', r ->> 'visitorId', r ->> 'shareId', r ->> 'page', r ->> 'targetId', r ->> 'day', (r ->> 'at')::bigint)
ON CONFLICT DO NOTHING;
WHEN 'insert message' THEN
INSERT INTO message (shop_id, kind, ref, title, at, read_at)
VALUES (home, r ->> 'kind', r ->> 'ref', r ->> 'title', (r ->> 'at')::bigint, (r ->> 'readAt')::bigint)
ON CONFLICT DO NOTHING;
WHEN 'step message' THEN
UPDATE message SET
read_at = CASE WHEN r ? 'readAt' THEN (r ->> 'readAt')::bigint ELSE read_at END
WHERE shop_id = home AND kind = c -> 'key' ->> 'kind' AND ref = c -> 'key' ->> 'ref';
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP001', MESSAGE = 'guard', DETAIL = 'message' || '/' || (c -> 'key' ->> 'kind') || '/' || (c -> 'key' ->> 'ref'); END IF;
WHEN 'insert invitation' THEN
INSERT INTO invitation (shop_id, invitation_id, seller_id, state, version, expires_at, claimed_by, claimed_order_id, opened_at, created_at, rev)
VALUES (home, r ->> 'invitationId', r ->> 'sellerId', r ->> 'state', (r ->> 'version')::bigint, (r ->> 'expiresAt')::bigint, r ->> 'claimedBy', r ->> 'claimedOrderId', (r ->> 'openedAt')::bigint, (r ->> 'createdAt')::bigint, (r ->> 'rev')::bigint);
WHEN 'step invitation' THEN
UPDATE invitation SET
state = CASE WHEN r ? 'state' THEN r ->> 'state' ELSE state END,
version = CASE WHEN r ? 'version' THEN (r ->> 'version')::bigint ELSE version END,
expires_at = CASE WHEN r ? 'expiresAt' THEN (r ->> 'expiresAt')::bigint ELSE expires_at END,
claimed_by = CASE WHEN r ? 'claimedBy' THEN r ->> 'claimedBy' ELSE claimed_by END,
claimed_order_id = CASE WHEN r ? 'claimedOrderId' THEN r ->> 'claimedOrderId' ELSE claimed_order_id END,
opened_at = CASE WHEN r ? 'openedAt' THEN (r ->> 'openedAt')::bigint ELSE opened_at END,
rev = rev + 1
WHERE shop_id = home AND invitation_id = c -> 'key' ->> 'invitationId'
AND (NOT c ? 'from' OR c -> 'from' ? state)
AND (NOT c ? 'rev' OR rev = (c ->> 'rev')::bigint);
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP001', MESSAGE = 'guard', DETAIL = 'invitation' || '/' || (c -> 'key' ->> 'invitationId'); END IF;
WHEN 'expect invitation' THEN
PERFORM 1 FROM invitation WHERE shop_id = home AND invitation_id = c -> 'key' ->> 'invitationId' AND rev = (c ->> 'rev')::bigint FOR SHARE;
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP001', MESSAGE = 'guard', DETAIL = 'invitation' || '/' || (c -> 'key' ->> 'invitationId'); END IF;
WHEN 'insert invitation_version' THEN
INSERT INTO invitation_version (shop_id, invitation_id, version, goods_fen, postage_fen, total_fen, note, at)
VALUES (home, r ->> 'invitationId', (r ->> 'version')::bigint, (r ->> 'goodsFen')::bigint, (r ->> 'postageFen')::bigint, (r ->> 'totalFen')::bigint, r ->> 'note', (r ->> 'at')::bigint);
WHEN 'insert invitation_item' THEN
INSERT INTO invitation_item (shop_id, invitation_id, version, item_no, sku_id, title, spec, unit_fen, quantity)
VALUES (home, r ->> 'invitationId', (r ->> 'version')::bigint, (r ->> 'itemNo')::bigint, r ->> 'skuId', r ->> 'title', r -> 'spec', (r ->> 'unitFen')::bigint, (r ->> 'quantity')::bigint);
WHEN 'insert change_request' THEN
INSERT INTO change_request (shop_id, invitation_id, request_id, by_id, text, at)
VALUES (home, r ->> 'invitationId', r ->> 'requestId', r ->> 'byId', r ->> 'text', (r ->> 'at')::bigint);
WHEN 'insert shipment' THEN
INSERT INTO shipment (shop_id, order_id, shipment_no, carrier, waybill, at)
VALUES (home, r ->> 'orderId', (r ->> 'shipmentNo')::bigint, r ->> 'carrier', r ->> 'waybill', (r ->> 'at')::bigint);
WHEN 'insert channel_notice' THEN
INSERT INTO channel_notice (shop_id, notice_id, kind, ref, at)
VALUES (home, r ->> 'noticeId', r ->> 'kind', r ->> 'ref', (r ->> 'at')::bigint);
WHEN 'insert refund' THEN
INSERT INTO refund (shop_id, refund_id, order_id, attempt_no, state, reason, amount_fen, total_fen, transaction_id, out_refund_no, asked_at, ended_at, rev)
VALUES (home, r ->> 'refundId', r ->> 'orderId', (r ->> 'attemptNo')::bigint, r ->> 'state', r ->> 'reason', (r ->> 'amountFen')::bigint, (r ->> 'totalFen')::bigint, r ->> 'transactionId', r ->> 'outRefundNo', (r ->> 'askedAt')::bigint, (r ->> 'endedAt')::bigint, (r ->> 'rev')::bigint);
WHEN 'step refund' THEN
UPDATE refund SET
state = CASE WHEN r ? 'state' THEN r ->> 'state' ELSE state END,
ended_at = CASE WHEN r ? 'endedAt' THEN (r ->> 'endedAt')::bigint ELSE ended_at END,
rev = rev + 1
WHERE shop_id = home AND refund_id = c -> 'key' ->> 'refundId'
AND (NOT c ? 'from' OR c -> 'from' ? state)
AND (NOT c ? 'rev' OR rev = (c ->> 'rev')::bigint);
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP001', MESSAGE = 'guard', DETAIL = 'refund' || '/' || (c -> 'key' ->> 'refundId'); END IF;
WHEN 'expect refund' THEN
PERFORM 1 FROM refund WHERE shop_id = home AND refund_id = c -> 'key' ->> 'refundId' AND rev = (c ->> 'rev')::bigint FOR SHARE;
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP001', MESSAGE = 'guard', DETAIL = 'refund' || '/' || (c -> 'key' ->> 'refundId'); END IF;
WHEN 'insert release' THEN
INSERT INTO release (shop_id, order_id, state, transaction_id, commission_fen, rest_fen, split_no, finish_no, asked_at, released_at, rev)
VALUES (home, r ->> 'orderId', r ->> 'state', r ->> 'transactionId', (r ->> 'commissionFen')::bigint, (r ->> 'restFen')::bigint, r ->> 'splitNo', r ->> 'finishNo', (r ->> 'askedAt')::bigint, (r ->> 'releasedAt')::bigint, (r ->> 'rev')::bigint);
WHEN 'step release' THEN
UPDATE release SET
state = CASE WHEN r ? 'state' THEN r ->> 'state' ELSE state END,
commission_fen = CASE WHEN r ? 'commissionFen' THEN (r ->> 'commissionFen')::bigint ELSE commission_fen END,
rest_fen = CASE WHEN r ? 'restFen' THEN (r ->> 'restFen')::bigint ELSE rest_fen END,
released_at = CASE WHEN r ? 'releasedAt' THEN (r ->> 'releasedAt')::bigint ELSE released_at END,
rev = rev + 1
WHERE shop_id = home AND order_id = c -> 'key' ->> 'orderId'
AND (NOT c ? 'from' OR c -> 'from' ? state)
AND (NOT c ? 'rev' OR rev = (c ->> 'rev')::bigint);
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP001', MESSAGE = 'guard', DETAIL = 'release' || '/' || (c -> 'key' ->> 'orderId'); END IF;
WHEN 'expect release' THEN
PERFORM 1 FROM release WHERE shop_id = home AND order_id = c -> 'key' ->> 'orderId' AND rev = (c ->> 'rev')::bigint FOR SHARE;
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP001', MESSAGE = 'guard', DETAIL = 'release' || '/' || (c -> 'key' ->> 'orderId'); END IF;
WHEN 'insert balance' THEN
INSERT INTO balance (shop_id, account, amount_fen)
VALUES (home, r ->> 'account', (r ->> 'amountFen')::bigint);
WHEN 'insert settlement' THEN
INSERT INTO settlement (shop_id, day, cutoff_at, line_count, total_fen, at)
VALUES (home, r ->> 'day', (r ->> 'cutoffAt')::bigint, (r ->> 'lineCount')::bigint, (r ->> 'totalFen')::bigint, (r ->> 'at')::bigint);
WHEN 'insert settlement_line' THEN
INSERT INTO settlement_line (shop_id, order_id, day, gross_fen, fee_fen, commission_fen, net_fen, released_at)
VALUES (home, r ->> 'orderId', r ->> 'day', (r ->> 'grossFen')::bigint, (r ->> 'feeFen')::bigint, (r ->> 'commissionFen')::bigint, (r ->> 'netFen')::bigint, (r ->> 'releasedAt')::bigint);
WHEN 'insert payout' THEN
INSERT INTO payout (shop_id, payout_id, day, state, amount_fen, carried_fen, out_request_no, card_mask, prepared_at, ended_at, reason, rev)
VALUES (home, r ->> 'payoutId', r ->> 'day', r ->> 'state', (r ->> 'amountFen')::bigint, (r ->> 'carriedFen')::bigint, r ->> 'outRequestNo', r ->> 'cardMask', (r ->> 'preparedAt')::bigint, (r ->> 'endedAt')::bigint, r ->> 'reason', (r ->> 'rev')::bigint);
WHEN 'step payout' THEN
UPDATE payout SET
state = CASE WHEN r ? 'state' THEN r ->> 'state' ELSE state END,
ended_at = CASE WHEN r ? 'endedAt' THEN (r ->> 'endedAt')::bigint ELSE ended_at END,
reason = CASE WHEN r ? 'reason' THEN r ->> 'reason' ELSE reason END,
rev = rev + 1
WHERE shop_id = home AND payout_id = c -> 'key' ->> 'payoutId'
AND (NOT c ? 'from' OR c -> 'from' ? state)
AND (NOT c ? 'rev' OR rev = (c ->> 'rev')::bigint);
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP001', MESSAGE = 'guard', DETAIL = 'payout' || '/' || (c -> 'key' ->> 'payoutId'); END IF;
WHEN 'expect payout' THEN
PERFORM 1 FROM payout WHERE shop_id = home AND payout_id = c -> 'key' ->> 'payoutId' AND rev = (c ->> 'rev')::bigint FOR SHARE;
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP001', MESSAGE = 'guard', DETAIL = 'payout' || '/' || (c -> 'key' ->> 'payoutId'); END IF;
WHEN 'insert statement_seal' THEN
INSERT INTO statement_seal (shop_id, day, previous_hash, hash, at)
VALUES (home, r ->> 'day', r ->> 'previousHash', r ->> 'hash', (r ->> 'at')::bigint);
WHEN 'insert shop_vault_reading' THEN
INSERT INTO shop_vault_reading (shop_id, person_id, reading_id, fields, purpose, at)
VALUES (home, r ->> 'personId', r ->> 'readingId', r ->> 'fields', r ->> 'purpose', (r ->> 'at')::bigint);
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
WHEN 'errand-lease' THEN
UPDATE person_errand SET leased_by = c ->> 'by', leased_until = (c ->> 'until')::bigint, tries = tries + 1
WHERE person_id = home AND errand_id = c -> 'key' ->> 'errandId' AND done_at IS NULL AND leased_until <= (c ->> 'now')::bigint AND tries = (c ->> 'tries')::bigint;
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP004', MESSAGE = 'lease', DETAIL = 'personErrand' || '/' || (c -> 'key' ->> 'errandId'); END IF;
WHEN 'errand-end' THEN
UPDATE person_errand SET done_at = (c ->> 'doneAt')::bigint, run_at = coalesce((c ->> 'runAt')::bigint, run_at),
fault = c ->> 'fault', leased_by = NULL, leased_until = 0
WHERE person_id = home AND errand_id = c -> 'key' ->> 'errandId' AND done_at IS NULL AND leased_by = c ->> 'leasedBy';
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP004', MESSAGE = 'lease', DETAIL = 'personErrand' || '/' || (c -> 'key' ->> 'errandId'); END IF;
WHEN 'insert person' THEN
INSERT INTO person (person_id, openid, phone_mask, phone_digest, name_mask, id_digest, sealed_key, created_at, rev)
VALUES (home, r ->> 'openid', r ->> 'phoneMask', r ->> 'phoneDigest', r ->> 'nameMask', r ->> 'idDigest', r ->> 'sealedKey', (r ->> 'createdAt')::bigint, (r ->> 'rev')::bigint)
ON CONFLICT DO NOTHING;
WHEN 'step person' THEN
UPDATE person SET
openid = CASE WHEN r ? 'openid' THEN r ->> 'openid' ELSE openid END,
phone_mask = CASE WHEN r ? 'phoneMask' THEN r ->> 'phoneMask' ELSE phone_mask END,
phone_digest = CASE WHEN r ? 'phoneDigest' THEN r ->> 'phoneDigest' ELSE phone_digest END,
name_mask = CASE WHEN r ? 'nameMask' THEN r ->> 'nameMask' ELSE name_mask END,
id_digest = CASE WHEN r ? 'idDigest' THEN r ->> 'idDigest' ELSE id_digest END,
rev = rev + 1
WHERE person_id = home
AND (NOT c ? 'rev' OR rev = (c ->> 'rev')::bigint);
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP001', MESSAGE = 'guard', DETAIL = 'person'; END IF;
WHEN 'expect person' THEN
PERFORM 1 FROM person WHERE person_id = home AND rev = (c ->> 'rev')::bigint FOR SHARE;
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP001', MESSAGE = 'guard', DETAIL = 'person'; END IF;
WHEN 'insert session' THEN
INSERT INTO session (person_id, hash, created_at, expires_at, ended_at)
VALUES (home, r ->> 'hash', (r ->> 'createdAt')::bigint, (r ->> 'expiresAt')::bigint, (r ->> 'endedAt')::bigint);
WHEN 'step session' THEN
UPDATE session SET
ended_at = CASE WHEN r ? 'endedAt' THEN (r ->> 'endedAt')::bigint ELSE ended_at END
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
VALUES (home, r ->> 'readingId', r ->> 'fields', r ->> 'purpose', (r ->> 'at')::bigint);
WHEN 'insert opening' THEN
INSERT INTO opening (person_id, opening_id, state, phone_mask, name_mask, id_mask, papers_in, bank_code, card_mask, refusal, shop_id, shop_name, paint, ship_from, notice, share_id, started_at, done_at, rev)
VALUES (home, r ->> 'openingId', r ->> 'state', r ->> 'phoneMask', r ->> 'nameMask', r ->> 'idMask', (r ->> 'papersIn')::boolean, r ->> 'bankCode', r ->> 'cardMask', r ->> 'refusal', r ->> 'shopId', r ->> 'shopName', r ->> 'paint', r ->> 'shipFrom', r ->> 'notice', r ->> 'shareId', (r ->> 'startedAt')::bigint, (r ->> 'doneAt')::bigint, (r ->> 'rev')::bigint);
WHEN 'step opening' THEN
UPDATE opening SET
state = CASE WHEN r ? 'state' THEN r ->> 'state' ELSE state END,
phone_mask = CASE WHEN r ? 'phoneMask' THEN r ->> 'phoneMask' ELSE phone_mask END,
name_mask = CASE WHEN r ? 'nameMask' THEN r ->> 'nameMask' ELSE name_mask END,
id_mask = CASE WHEN r ? 'idMask' THEN r ->> 'idMask' ELSE id_mask END,
papers_in = CASE WHEN r ? 'papersIn' THEN (r ->> 'papersIn')::boolean ELSE papers_in END,
bank_code = CASE WHEN r ? 'bankCode' THEN r ->> 'bankCode' ELSE bank_code END,
card_mask = CASE WHEN r ? 'cardMask' THEN r ->> 'cardMask' ELSE card_mask END,
refusal = CASE WHEN r ? 'refusal' THEN r ->> 'refusal' ELSE refusal END,
shop_name = CASE WHEN r ? 'shopName' THEN r ->> 'shopName' ELSE shop_name END,
paint = CASE WHEN r ? 'paint' THEN r ->> 'paint' ELSE paint END,
ship_from = CASE WHEN r ? 'shipFrom' THEN r ->> 'shipFrom' ELSE ship_from END,
notice = CASE WHEN r ? 'notice' THEN r ->> 'notice' ELSE notice END,
done_at = CASE WHEN r ? 'doneAt' THEN (r ->> 'doneAt')::bigint ELSE done_at END,
rev = rev + 1
WHERE person_id = home AND opening_id = c -> 'key' ->> 'openingId'
AND (NOT c ? 'from' OR c -> 'from' ? state)
AND (NOT c ? 'rev' OR rev = (c ->> 'rev')::bigint);
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP001', MESSAGE = 'guard', DETAIL = 'opening' || '/' || (c -> 'key' ->> 'openingId'); END IF;
WHEN 'expect opening' THEN
PERFORM 1 FROM opening WHERE person_id = home AND opening_id = c -> 'key' ->> 'openingId' AND rev = (c ->> 'rev')::bigint FOR SHARE;
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP001', MESSAGE = 'guard', DETAIL = 'opening' || '/' || (c -> 'key' ->> 'openingId'); END IF;
WHEN 'insert buyer_order' THEN
INSERT INTO buyer_order (person_id, order_id, shop_id, shop_name, title, total_fen, state, placed_at, order_rev, rev)
VALUES (home, r ->> 'orderId', r ->> 'shopId', r ->> 'shopName', r ->> 'title', (r ->> 'totalFen')::bigint, r ->> 'state', (r ->> 'placedAt')::bigint, (r ->> 'orderRev')::bigint, (r ->> 'rev')::bigint);
WHEN 'step buyer_order' THEN
UPDATE buyer_order SET
state = CASE WHEN r ? 'state' THEN r ->> 'state' ELSE state END,
order_rev = CASE WHEN r ? 'orderRev' THEN (r ->> 'orderRev')::bigint ELSE order_rev END,
rev = rev + 1
WHERE person_id = home AND order_id = c -> 'key' ->> 'orderId'
AND (NOT c ? 'from' OR c -> 'from' ? state)
AND (NOT c ? 'rev' OR rev = (c ->> 'rev')::bigint);
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP001', MESSAGE = 'guard', DETAIL = 'buyerOrder' || '/' || (c -> 'key' ->> 'orderId'); END IF;
WHEN 'expect buyer_order' THEN
PERFORM 1 FROM buyer_order WHERE person_id = home AND order_id = c -> 'key' ->> 'orderId' AND rev = (c ->> 'rev')::bigint FOR SHARE;
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP001', MESSAGE = 'guard', DETAIL = 'buyerOrder' || '/' || (c -> 'key' ->> 'orderId'); END IF;
WHEN 'insert person_errand' THEN
INSERT INTO person_errand (person_id, errand_id, topic, body, run_at, tries, leased_by, leased_until, done_at, fault)
VALUES (home, r ->> 'errandId', r ->> 'topic', nullif(r -> 'body', 'null'), (r ->> 'runAt')::bigint, (r ->> 'tries')::bigint, r ->> 'leasedBy', (r ->> 'leasedUntil')::bigint, (r ->> 'doneAt')::bigint, r ->> 'fault')
ON CONFLICT DO NOTHING;
WHEN 'insert person_answer' THEN
INSERT INTO person_answer (person_id, asker_id, key, input_hash, answer, at)
VALUES (home, r ->> 'askerId', r ->> 'key', r ->> 'inputHash', nullif(r -> 'answer', 'null'), (r ->> 'at')::bigint);
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
WHEN 'errand-lease' THEN
UPDATE directory_errand SET leased_by = c ->> 'by', leased_until = (c ->> 'until')::bigint, tries = tries + 1
WHERE directory_key = home AND errand_id = c -> 'key' ->> 'errandId' AND done_at IS NULL AND leased_until <= (c ->> 'now')::bigint AND tries = (c ->> 'tries')::bigint;
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP004', MESSAGE = 'lease', DETAIL = 'directoryErrand' || '/' || (c -> 'key' ->> 'errandId'); END IF;
WHEN 'errand-end' THEN
UPDATE directory_errand SET done_at = (c ->> 'doneAt')::bigint, run_at = coalesce((c ->> 'runAt')::bigint, run_at),
fault = c ->> 'fault', leased_by = NULL, leased_until = 0
WHERE directory_key = home AND errand_id = c -> 'key' ->> 'errandId' AND done_at IS NULL AND leased_by = c ->> 'leasedBy';
IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'XP004', MESSAGE = 'lease', DETAIL = 'directoryErrand' || '/' || (c -> 'key' ->> 'errandId'); END IF;
WHEN 'insert shop_name' THEN
INSERT INTO shop_name (name_key, shop_id, person_id, at)
VALUES (home, r ->> 'shopId', r ->> 'personId', (r ->> 'at')::bigint);
WHEN 'insert share' THEN
INSERT INTO share (share_id, shop_id, kind, target_id, sharer_id, parent_share_id, at)
VALUES (home, r ->> 'shopId', r ->> 'kind', r ->> 'targetId', r ->> 'sharerId', r ->> 'parentShareId', (r ->> 'at')::bigint);
WHEN 'insert handle' THEN
INSERT INTO handle (digest, kind, person_id, at)
VALUES (home, r ->> 'kind', r ->> 'personId', (r ->> 'at')::bigint);
WHEN 'insert sms_code' THEN
INSERT INTO sms_code (phone_digest, code_digest, person_id, expires_at, wrong_tries, locked_until, used_at, sent_at, hour_from, hour_sent, day_from, day_sent, rev)
VALUES (home, r ->> 'codeDigest', r ->> 'personId', (r ->> 'expiresAt')::bigint, (r ->> 'wrongTries')::bigint, (r ->> 'lockedUntil')::bigint, (r ->> 'usedAt')::bigint, (r ->> 'sentAt')::bigint, (r ->> 'hourFrom')::bigint, (r ->> 'hourSent')::bigint, (r ->> 'dayFrom')::bigint, (r ->> 'daySent')::bigint, (r ->> 'rev')::bigint);
WHEN 'step sms_code' THEN
UPDATE sms_code SET
code_digest = CASE WHEN r ? 'codeDigest' THEN r ->> 'codeDigest' ELSE code_digest END,
person_id = CASE WHEN r ? 'personId' THEN r ->> 'personId' ELSE person_id END,
expires_at = CASE WHEN r ? 'expiresAt' THEN (r ->> 'expiresAt')::bigint ELSE expires_at END,
wrong_tries = CASE WHEN r ? 'wrongTries' THEN (r ->> 'wrongTries')::bigint ELSE wrong_tries END,
locked_until = CASE WHEN r ? 'lockedUntil' THEN (r ->> 'lockedUntil')::bigint ELSE locked_until END,
used_at = CASE WHEN r ? 'usedAt' THEN (r ->> 'usedAt')::bigint ELSE used_at END,
sent_at = CASE WHEN r ? 'sentAt' THEN (r ->> 'sentAt')::bigint ELSE sent_at END,
hour_from = CASE WHEN r ? 'hourFrom' THEN (r ->> 'hourFrom')::bigint ELSE hour_from END,
hour_sent = CASE WHEN r ? 'hourSent' THEN (r ->> 'hourSent')::bigint ELSE hour_sent END,
day_from = CASE WHEN r ? 'dayFrom' THEN (r ->> 'dayFrom')::bigint ELSE day_from END,
day_sent = CASE WHEN r ? 'daySent' THEN (r ->> 'daySent')::bigint ELSE day_sent END,
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
VALUES (home, r ->> 'errandId', r ->> 'topic', nullif(r -> 'body', 'null'), (r ->> 'runAt')::bigint, (r ->> 'tries')::bigint, r ->> 'leasedBy', (r ->> 'leasedUntil')::bigint, (r ->> 'doneAt')::bigint, r ->> 'fault')
ON CONFLICT DO NOTHING;
WHEN 'insert directory_answer' THEN
INSERT INTO directory_answer (directory_key, asker_id, key, input_hash, answer, at)
VALUES (home, r ->> 'askerId', r ->> 'key', r ->> 'inputHash', nullif(r -> 'answer', 'null'), (r ->> 'at')::bigint);
ELSE RAISE EXCEPTION 'no change is called %', c ->> 'op';
END CASE;
END LOOP;
END $commit$;
