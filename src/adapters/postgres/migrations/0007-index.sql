-- The lookups that keys do not serve.

CREATE INDEX shop_errand_open ON shop_errand (run_at) WHERE done_at IS NULL;
CREATE INDEX person_errand_open ON person_errand (run_at) WHERE done_at IS NULL;
CREATE INDEX directory_errand_open ON directory_errand (run_at) WHERE done_at IS NULL;

CREATE INDEX orders_in_state ON orders (shop_id, state, placed_at);
CREATE INDEX orders_of_buyer ON orders (shop_id, buyer_id, placed_at);
-- The last guard behind the claim: an invitation has one order that is not closed.
CREATE UNIQUE INDEX orders_one_per_invitation ON orders (shop_id, invitation_id)
  WHERE invitation_id IS NOT NULL AND state <> 'closed';
CREATE INDEX transfer_of_order ON transfer (shop_id, order_id);
CREATE INDEX transfer_of_debit ON transfer (shop_id, debit);
CREATE INDEX transfer_of_credit ON transfer (shop_id, credit);
CREATE INDEX release_done ON release (released_at) WHERE state = 'released';
CREATE INDEX settlement_line_of_day ON settlement_line (shop_id, day);
CREATE INDEX refund_of_order ON refund (shop_id, order_id);

CREATE INDEX product_on_sale ON product (shop_id, on_sale, created_at);
CREATE INDEX sku_of_product ON sku (shop_id, product_id);
CREATE INDEX visit_of_day ON visit (shop_id, day);
CREATE INDEX message_by_time ON message (shop_id, at);
CREATE INDEX invitation_by_time ON invitation (shop_id, created_at);
CREATE INDEX shop_of_owner ON shop (owner_id);

CREATE INDEX buyer_order_by_time ON buyer_order (person_id, placed_at);
CREATE INDEX opening_by_time ON opening (person_id, started_at);
CREATE INDEX share_of_shop ON share (shop_id);
CREATE INDEX share_of_parent ON share (parent_share_id) WHERE parent_share_id IS NOT NULL;
