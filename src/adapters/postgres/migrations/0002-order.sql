-- Orders and their lines, the payments for them, refunds and releases.

CREATE TABLE orders (
  shop_id text COLLATE "C" NOT NULL,
  order_id text COLLATE "C" NOT NULL,
  buyer_id text COLLATE "C" NOT NULL,
  state text COLLATE "C" NOT NULL
    CHECK (state IN ('paid', 'pending', 'shipped', 'received', 'released', 'closed', 'refunded')),
  title text COLLATE "C" NOT NULL,
  goods_fen bigint NOT NULL CHECK (goods_fen BETWEEN 0 AND 9007199254740991),
  postage_fen bigint NOT NULL CHECK (postage_fen BETWEEN 0 AND 9007199254740991),
  total_fen bigint NOT NULL CHECK (total_fen BETWEEN 0 AND 9007199254740991),
  fee_fen bigint NOT NULL CHECK (fee_fen BETWEEN 0 AND 9007199254740991),
  commission_fen bigint NOT NULL CHECK (commission_fen BETWEEN 0 AND 9007199254740991),
  invitation_id text COLLATE "C",
  invitation_version bigint,
  share_id text COLLATE "C",
  address_mask text COLLATE "C" NOT NULL,
  placed_at bigint NOT NULL,
  expires_at bigint NOT NULL,
  paid_attempt_no bigint,
  paid_at bigint,
  shipped_at bigint,
  auto_receive_at bigint,
  received_at bigint,
  released_at bigint,
  rev bigint NOT NULL CHECK (rev >= 0),
  PRIMARY KEY (shop_id, order_id),
  CHECK (total_fen = goods_fen + postage_fen AND total_fen > 0),
  CHECK (fee_fen + commission_fen <= total_fen),
  CHECK ((paid_at IS NULL) = (paid_attempt_no IS NULL)),
  CHECK (state IN ('pending', 'closed') OR paid_at IS NOT NULL)
);

CREATE TABLE order_line (
  shop_id text COLLATE "C" NOT NULL,
  order_id text COLLATE "C" NOT NULL,
  line_no bigint NOT NULL,
  sku_id text COLLATE "C",
  title text COLLATE "C" NOT NULL,
  spec jsonb NOT NULL,
  unit_fen bigint NOT NULL CHECK (unit_fen BETWEEN 0 AND 9007199254740991),
  quantity bigint NOT NULL,
  amount_fen bigint NOT NULL CHECK (amount_fen BETWEEN 0 AND 9007199254740991),
  PRIMARY KEY (shop_id, order_id, line_no),
  CHECK (quantity > 0),
  CHECK (amount_fen = unit_fen * quantity),
  FOREIGN KEY (shop_id, order_id) REFERENCES orders (shop_id, order_id)
);

CREATE TABLE order_address (
  shop_id text COLLATE "C" NOT NULL,
  order_id text COLLATE "C" NOT NULL,
  person_id text COLLATE "C" NOT NULL,
  sealed text COLLATE "C" NOT NULL,
  sealed_key text COLLATE "C" NOT NULL,
  PRIMARY KEY (shop_id, order_id),
  FOREIGN KEY (shop_id, order_id) REFERENCES orders (shop_id, order_id)
);

CREATE TABLE order_step (
  shop_id text COLLATE "C" NOT NULL,
  order_id text COLLATE "C" NOT NULL,
  "to" text COLLATE "C" NOT NULL
    CHECK ("to" IN ('paid', 'pending', 'shipped', 'received', 'released', 'closed', 'refunded')),
  "from" text COLLATE "C",
  by text COLLATE "C" NOT NULL
    CHECK (by IN ('buyer', 'seller', 'channel', 'clock', 'operator')),
  at bigint NOT NULL,
  PRIMARY KEY (shop_id, order_id, "to"),
  FOREIGN KEY (shop_id, order_id) REFERENCES orders (shop_id, order_id)
);

CREATE TABLE shipment (
  shop_id text COLLATE "C" NOT NULL,
  order_id text COLLATE "C" NOT NULL,
  shipment_no bigint NOT NULL,
  carrier text COLLATE "C" NOT NULL,
  waybill text COLLATE "C" NOT NULL,
  at bigint NOT NULL,
  PRIMARY KEY (shop_id, order_id, shipment_no),
  UNIQUE (shop_id, waybill, shipment_no),
  FOREIGN KEY (shop_id, order_id) REFERENCES orders (shop_id, order_id)
);

CREATE TABLE attempt (
  shop_id text COLLATE "C" NOT NULL,
  order_id text COLLATE "C" NOT NULL,
  attempt_no bigint NOT NULL,
  out_trade_no text COLLATE "C" NOT NULL,
  method text COLLATE "C" NOT NULL
    CHECK (method IN ('wechat-jsapi', 'wechat-h5', 'wechat-native')),
  state text COLLATE "C" NOT NULL
    CHECK (state IN ('created', 'pending', 'closed', 'unknown', 'succeeded')),
  amount_fen bigint NOT NULL CHECK (amount_fen BETWEEN 0 AND 9007199254740991),
  payer_id text COLLATE "C" NOT NULL,
  payer_openid text COLLATE "C",
  prepay jsonb,
  transaction_id text COLLATE "C",
  paid_at bigint,
  created_at bigint NOT NULL,
  expires_at bigint NOT NULL,
  rev bigint NOT NULL CHECK (rev >= 0),
  PRIMARY KEY (shop_id, order_id, attempt_no),
  CHECK (amount_fen > 0),
  CHECK (attempt_no BETWEEN 1 AND 99),
  FOREIGN KEY (shop_id, order_id) REFERENCES orders (shop_id, order_id)
);

CREATE TABLE channel_notice (
  shop_id text COLLATE "C" NOT NULL,
  notice_id text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL,
  ref text COLLATE "C" NOT NULL,
  at bigint NOT NULL,
  PRIMARY KEY (shop_id, notice_id)
);

CREATE TABLE refund (
  shop_id text COLLATE "C" NOT NULL,
  refund_id text COLLATE "C" NOT NULL,
  order_id text COLLATE "C" NOT NULL,
  attempt_no bigint NOT NULL,
  state text COLLATE "C" NOT NULL
    CHECK (state IN ('rejected', 'succeeded', 'asked', 'approved', 'sending', 'failed')),
  reason text COLLATE "C" NOT NULL,
  amount_fen bigint NOT NULL CHECK (amount_fen BETWEEN 0 AND 9007199254740991),
  total_fen bigint NOT NULL CHECK (total_fen BETWEEN 0 AND 9007199254740991),
  transaction_id text COLLATE "C" NOT NULL,
  out_refund_no text COLLATE "C" NOT NULL,
  asked_at bigint NOT NULL,
  ended_at bigint,
  rev bigint NOT NULL CHECK (rev >= 0),
  PRIMARY KEY (shop_id, refund_id),
  UNIQUE (shop_id, out_refund_no),
  UNIQUE (shop_id, order_id, attempt_no, reason),
  CHECK (amount_fen > 0 AND amount_fen <= total_fen),
  FOREIGN KEY (shop_id, order_id, attempt_no) REFERENCES attempt (shop_id, order_id, attempt_no)
);

CREATE TABLE release (
  shop_id text COLLATE "C" NOT NULL,
  order_id text COLLATE "C" NOT NULL,
  state text COLLATE "C" NOT NULL
    CHECK (state IN ('released', 'splitting', 'finishing')),
  transaction_id text COLLATE "C" NOT NULL,
  commission_fen bigint NOT NULL CHECK (commission_fen BETWEEN 0 AND 9007199254740991),
  rest_fen bigint NOT NULL CHECK (rest_fen BETWEEN 0 AND 9007199254740991),
  split_no text COLLATE "C" NOT NULL,
  finish_no text COLLATE "C" NOT NULL,
  asked_at bigint NOT NULL,
  released_at bigint,
  rev bigint NOT NULL CHECK (rev >= 0),
  PRIMARY KEY (shop_id, order_id),
  CHECK (state <> 'released' OR released_at IS NOT NULL),
  FOREIGN KEY (shop_id, order_id) REFERENCES orders (shop_id, order_id)
);
