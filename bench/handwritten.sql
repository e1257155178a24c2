-- What a careful hand would write for placing an order of two lines, and the calls by which pgbench measures it and ours.

-- The same rows as the project's own commit of the same order, without a list of changes to walk through.
CREATE FUNCTION hand_order(home text, ord text, buyer text, answer_key text, sku_a text, sku_b text,
  address text, address_key text, now_ms bigint) RETURNS void
LANGUAGE plpgsql AS $hand$
DECLARE
  until bigint := now_ms + 1800000;
BEGIN
INSERT INTO shop_answer (shop_id, asker_id, key, input_hash, answer, at)
VALUES (home, buyer, answer_key, repeat('0', 64),
  jsonb_build_object('orderId', ord, 'totalFen', 4580, 'expiresAt', until), now_ms);
INSERT INTO orders (shop_id, order_id, buyer_id, state, title, goods_fen, postage_fen, total_fen, fee_fen, commission_fen,
  address_mask, placed_at, expires_at, rev)
VALUES (home, ord, buyer, 'pending', '陶瓷杯 等 2 件', 3980, 600, 4580, 0, 0, '王* 138****0002 湖南省 长沙市', now_ms, until, 1);
INSERT INTO order_line (shop_id, order_id, line_no, sku_id, title, spec, unit_fen, quantity, amount_fen)
VALUES (home, ord, 1, sku_a, '陶瓷杯', '["红"]', 1990, 1, 1990), (home, ord, 2, sku_b, '陶瓷杯', '["红"]', 1990, 1, 1990);
INSERT INTO order_address (shop_id, order_id, person_id, sealed, sealed_key)
VALUES (home, ord, buyer, address, address_key);
INSERT INTO order_step (shop_id, order_id, "to", "from", by, at)
VALUES (home, ord, 'pending', NULL, 'buyer', now_ms);
INSERT INTO shop_errand (shop_id, errand_id, topic, body, run_at, tries, leased_until)
VALUES
  (home, 'expire-order/' || ord, 'expire-order', jsonb_build_object('orderId', ord, 'by', 'clock'), until, 0, 0),
  (home, 'feed-buyer-list/' || ord || '/pending', 'feed-buyer-list', jsonb_build_object('orderId', ord), now_ms, 0, 0)
ON CONFLICT DO NOTHING;
INSERT INTO stock_move (shop_id, sku_id, kind, ref, quantity, at)
VALUES (home, sku_a, 'reserve', ord, 1, now_ms), (home, sku_b, 'reserve', ord, 1, now_ms);
UPDATE sku SET sellable = sellable - 1, reserved = reserved + 1
WHERE shop_id = home AND sku_id = sku_a AND sellable >= 1 AND on_sale AND terms = 1;
IF NOT FOUND THEN RAISE EXCEPTION 'sold out'; END IF;
UPDATE sku SET sellable = sellable - 1, reserved = reserved + 1
WHERE shop_id = home AND sku_id = sku_b AND sellable >= 1 AND on_sale AND terms = 1;
IF NOT FOUND THEN RAISE EXCEPTION 'sold out'; END IF;
END $hand$;

-- A fresh order each time: its shop and two neighbouring goods by chance, and ids of the usual length.
CREATE FUNCTION bench_order(OUT home text, OUT ord text, OUT answer_key text, OUT sku_a text, OUT sku_b text)
LANGUAGE plpgsql AS $pick$
DECLARE
  first integer := 1 + floor(random() * 9);
BEGIN
home := 'b' || lpad((1 + floor(random() * 1000))::text, 7, '0');
ord := substr(replace(gen_random_uuid()::text, '-', ''), 1, 22);
answer_key := substr(replace(gen_random_uuid()::text, '-', ''), 1, 22);
sku_a := 'sku' || lpad(first::text, 19, '0');
sku_b := 'sku' || lpad((first + 1)::text, 19, '0');
END $pick$;

-- The template's own ids, replaced by this order's.
CREATE FUNCTION bench_changes(ord text, answer_key text, sku_a text, sku_b text) RETURNS text
LANGUAGE plpgsql AS $text$
BEGIN
RETURN replace(replace(replace(replace(bench_template(), 'order00000000000000000', ord),
  'key000000000000000000k', answer_key), '<sku-a>', sku_a), '<sku-b>', sku_b);
END $text$;

CREATE FUNCTION bench_commit() RETURNS void
LANGUAGE plpgsql AS $bench$
DECLARE
  o record;
BEGIN
o := bench_order();
PERFORM commit_shop(o.home, bench_changes(o.ord, o.answer_key, o.sku_a, o.sku_b)::jsonb);
END $bench$;

-- Makes the same text, and leaves it: so that what is compared is the writing alone.
CREATE FUNCTION bench_hand() RETURNS void
LANGUAGE plpgsql AS $bench$
DECLARE
  o record;
BEGIN
o := bench_order();
PERFORM bench_changes(o.ord, o.answer_key, o.sku_a, o.sku_b);
PERFORM hand_order(o.home, o.ord, bench_buyer(), o.answer_key, o.sku_a, o.sku_b, bench_address(), bench_address_key(),
  bench_now());
END $bench$;
