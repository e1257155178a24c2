-- A shop, what it offers, who came to look, and its invitations to pay.

CREATE TABLE shop (
  shop_id text COLLATE "C" NOT NULL,
  owner_id text COLLATE "C" NOT NULL,
  name text COLLATE "C" NOT NULL,
  notice text COLLATE "C" NOT NULL,
  paint text COLLATE "C" NOT NULL,
  logo text COLLATE "C",
  ship_from text COLLATE "C" NOT NULL,
  bank_code text COLLATE "C" NOT NULL,
  card_mask text COLLATE "C" NOT NULL,
  owner_phone_mask text COLLATE "C" NOT NULL,
  sub_mchid text COLLATE "C",
  opened_at bigint NOT NULL,
  via_share_id text COLLATE "C",
  parent_shop_id text COLLATE "C",
  opening_ms bigint NOT NULL,
  rev bigint NOT NULL CHECK (rev >= 0),
  PRIMARY KEY (shop_id)
);

CREATE TABLE application (
  shop_id text COLLATE "C" NOT NULL,
  application_no bigint NOT NULL,
  state text COLLATE "C" NOT NULL
    CHECK (state IN ('created', 'sent', 'need-sign', 'finished', 'rejected')),
  out_request_no text COLLATE "C" NOT NULL,
  sign_url text COLLATE "C",
  reason text COLLATE "C",
  created_at bigint NOT NULL,
  finished_at bigint,
  rev bigint NOT NULL CHECK (rev >= 0),
  PRIMARY KEY (shop_id, application_no),
  UNIQUE (shop_id, out_request_no)
);

CREATE TABLE product (
  shop_id text COLLATE "C" NOT NULL,
  product_id text COLLATE "C" NOT NULL,
  title text COLLATE "C" NOT NULL,
  detail text COLLATE "C" NOT NULL,
  on_sale boolean NOT NULL,
  axes jsonb NOT NULL,
  pictures jsonb NOT NULL,
  postage_fen bigint NOT NULL CHECK (postage_fen BETWEEN 0 AND 9007199254740991),
  created_at bigint NOT NULL,
  rev bigint NOT NULL CHECK (rev >= 0),
  PRIMARY KEY (shop_id, product_id)
);

CREATE TABLE sku (
  shop_id text COLLATE "C" NOT NULL,
  sku_id text COLLATE "C" NOT NULL,
  product_id text COLLATE "C" NOT NULL,
  spec jsonb NOT NULL,
  title text COLLATE "C" NOT NULL,
  price_fen bigint NOT NULL CHECK (price_fen BETWEEN 0 AND 9007199254740991),
  on_sale boolean NOT NULL,
  terms bigint NOT NULL CHECK (terms >= 0),
  supplied bigint NOT NULL,
  sellable bigint NOT NULL,
  reserved bigint NOT NULL,
  sold bigint NOT NULL,
  PRIMARY KEY (shop_id, sku_id),
  CHECK (price_fen > 0),
  CHECK (sellable >= 0 AND reserved >= 0 AND sold >= 0),
  CHECK (supplied = sellable + reserved + sold),
  FOREIGN KEY (shop_id, product_id) REFERENCES product (shop_id, product_id)
);

CREATE TABLE stock_move (
  shop_id text COLLATE "C" NOT NULL,
  sku_id text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL
    CHECK (kind IN ('supply', 'withdraw', 'reserve', 'free', 'sell')),
  ref text COLLATE "C" NOT NULL,
  quantity bigint NOT NULL,
  at bigint NOT NULL,
  PRIMARY KEY (shop_id, sku_id, kind, ref),
  CHECK (quantity > 0)
);

CREATE TABLE visit (
  shop_id text COLLATE "C" NOT NULL,
  visit_id text COLLATE "C" NOT NULL,
  visitor_id text COLLATE "C" NOT NULL,
  share_id text COLLATE "C",
  page text COLLATE "C" NOT NULL
    CHECK (page IN ('shop', 'product', 'invitation')),
  target_id text COLLATE "C" NOT NULL,
  day text COLLATE "C" NOT NULL CHECK (day ~ '^\d{4}-\d\d-\d\d$'),
  at bigint NOT NULL,
  PRIMARY KEY (shop_id, visit_id)
);

CREATE TABLE message (
  shop_id text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL,
  ref text COLLATE "C" NOT NULL,
  title text COLLATE "C" NOT NULL,
  at bigint NOT NULL,
  read_at bigint,
  PRIMARY KEY (shop_id, kind, ref)
);

CREATE TABLE invitation (
  shop_id text COLLATE "C" NOT NULL,
  invitation_id text COLLATE "C" NOT NULL,
  seller_id text COLLATE "C" NOT NULL,
  state text COLLATE "C" NOT NULL
    CHECK (state IN ('sent', 'draft', 'opened', 'claimed', 'paid', 'expired', 'withdrawn', 'declined')),
  version bigint NOT NULL,
  expires_at bigint NOT NULL,
  claimed_by text COLLATE "C",
  claimed_order_id text COLLATE "C",
  opened_at bigint,
  created_at bigint NOT NULL,
  rev bigint NOT NULL CHECK (rev >= 0),
  PRIMARY KEY (shop_id, invitation_id),
  CHECK (state <> 'claimed' OR (claimed_by IS NOT NULL AND claimed_order_id IS NOT NULL)),
  CHECK (version >= 0)
);

CREATE TABLE invitation_version (
  shop_id text COLLATE "C" NOT NULL,
  invitation_id text COLLATE "C" NOT NULL,
  version bigint NOT NULL,
  goods_fen bigint NOT NULL CHECK (goods_fen BETWEEN 0 AND 9007199254740991),
  postage_fen bigint NOT NULL CHECK (postage_fen BETWEEN 0 AND 9007199254740991),
  total_fen bigint NOT NULL CHECK (total_fen BETWEEN 0 AND 9007199254740991),
  note text COLLATE "C" NOT NULL,
  at bigint NOT NULL,
  PRIMARY KEY (shop_id, invitation_id, version),
  CHECK (total_fen = goods_fen + postage_fen),
  FOREIGN KEY (shop_id, invitation_id) REFERENCES invitation (shop_id, invitation_id)
);

CREATE TABLE invitation_item (
  shop_id text COLLATE "C" NOT NULL,
  invitation_id text COLLATE "C" NOT NULL,
  version bigint NOT NULL,
  item_no bigint NOT NULL,
  sku_id text COLLATE "C",
  title text COLLATE "C" NOT NULL,
  spec jsonb NOT NULL,
  unit_fen bigint NOT NULL CHECK (unit_fen BETWEEN 0 AND 9007199254740991),
  quantity bigint NOT NULL,
  PRIMARY KEY (shop_id, invitation_id, version, item_no),
  CHECK (quantity > 0),
  FOREIGN KEY (shop_id, invitation_id, version) REFERENCES invitation_version (shop_id, invitation_id, version)
);

CREATE TABLE change_request (
  shop_id text COLLATE "C" NOT NULL,
  invitation_id text COLLATE "C" NOT NULL,
  request_id text COLLATE "C" NOT NULL,
  by_id text COLLATE "C" NOT NULL,
  text text COLLATE "C" NOT NULL,
  at bigint NOT NULL,
  PRIMARY KEY (shop_id, invitation_id, request_id),
  FOREIGN KEY (shop_id, invitation_id) REFERENCES invitation (shop_id, invitation_id)
);
