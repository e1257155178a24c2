-- The shops the bench buys from: a thousand, each with ten kinds of goods and more in stock than any run can sell.

INSERT INTO shop (shop_id, owner_id, name, notice, paint, ship_from, bank_code, card_mask, owner_phone_mask, sub_mchid,
  opened_at, opening_ms, rev)
SELECT 'b' || lpad(n::text, 7, '0'), 'owner' || lpad(n::text, 17, '0'), '小铺' || n, '', 'tea', '浙江 杭州', 'ICBC',
  '尾号 0001', '138****0001', '19' || lpad(n::text, 8, '0'), 1763700000000, 200000, 1
FROM generate_series(1, 1000) n;

INSERT INTO product (shop_id, product_id, title, detail, on_sale, axes, pictures, postage_fen, created_at, rev)
SELECT shop_id, 'product000000000000001', '陶瓷杯', '', true, '[]', '[]', 600, 1763700000000, 1 FROM shop;

INSERT INTO sku (shop_id, sku_id, product_id, spec, title, price_fen, on_sale, terms, supplied, sellable, reserved, sold)
SELECT shop_id, 'sku' || lpad(n::text, 19, '0'), 'product000000000000001', '["红"]', '陶瓷杯', 1990, true, 1,
  1000000, 1000000, 0, 0
FROM shop, generate_series(1, 10) n;

INSERT INTO stock_move (shop_id, sku_id, kind, ref, quantity, at)
SELECT shop_id, sku_id, 'supply', 'first', 1000000, 1763700000000 FROM sku;
