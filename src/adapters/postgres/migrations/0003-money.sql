-- The ledger and what is settled and paid out from it. Transfers are only ever inserted: an installation with a role of its
-- own for the server may add REVOKE UPDATE, DELETE, TRUNCATE ON transfer, settlement_line, statement_seal, order_step.

CREATE TABLE transfer (
  shop_id text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL
    CHECK (kind IN ('payout-paid', 'payout-returned', 'payout-returned-late', 'payment', 'channel-fee', 'commission', 'refund-decided', 'refund-succeeded', 'refund-failed', 'stray-money', 'release', 'payout')),
  ref text COLLATE "C" NOT NULL,
  line_no bigint NOT NULL,
  debit text COLLATE "C" NOT NULL,
  credit text COLLATE "C" NOT NULL,
  amount_fen bigint NOT NULL CHECK (amount_fen BETWEEN 0 AND 9007199254740991),
  order_id text COLLATE "C",
  at bigint NOT NULL,
  PRIMARY KEY (shop_id, kind, ref, line_no),
  CHECK (amount_fen > 0),
  CHECK (debit <> credit)
);

CREATE TABLE balance (
  shop_id text COLLATE "C" NOT NULL,
  account text COLLATE "C" NOT NULL,
  amount_fen bigint NOT NULL CHECK (amount_fen BETWEEN 0 AND 9007199254740991),
  PRIMARY KEY (shop_id, account)
);

CREATE TABLE settlement (
  shop_id text COLLATE "C" NOT NULL,
  day text COLLATE "C" NOT NULL CHECK (day ~ '^\d{4}-\d\d-\d\d$'),
  cutoff_at bigint NOT NULL,
  line_count bigint NOT NULL,
  total_fen bigint NOT NULL CHECK (total_fen BETWEEN 0 AND 9007199254740991),
  at bigint NOT NULL,
  PRIMARY KEY (shop_id, day),
  CHECK (line_count >= 0)
);

CREATE TABLE settlement_line (
  shop_id text COLLATE "C" NOT NULL,
  order_id text COLLATE "C" NOT NULL,
  day text COLLATE "C" NOT NULL CHECK (day ~ '^\d{4}-\d\d-\d\d$'),
  gross_fen bigint NOT NULL CHECK (gross_fen BETWEEN 0 AND 9007199254740991),
  fee_fen bigint NOT NULL CHECK (fee_fen BETWEEN 0 AND 9007199254740991),
  commission_fen bigint NOT NULL CHECK (commission_fen BETWEEN 0 AND 9007199254740991),
  net_fen bigint NOT NULL CHECK (net_fen BETWEEN 0 AND 9007199254740991),
  released_at bigint NOT NULL,
  PRIMARY KEY (shop_id, order_id),
  CHECK (net_fen = gross_fen - fee_fen - commission_fen)
);

CREATE TABLE payout (
  shop_id text COLLATE "C" NOT NULL,
  payout_id text COLLATE "C" NOT NULL,
  day text COLLATE "C" NOT NULL CHECK (day ~ '^\d{4}-\d\d-\d\d$'),
  state text COLLATE "C" NOT NULL
    CHECK (state IN ('sent', 'paid', 'unknown', 'prepared', 'returned')),
  amount_fen bigint NOT NULL CHECK (amount_fen BETWEEN 0 AND 9007199254740991),
  carried_fen bigint NOT NULL CHECK (carried_fen BETWEEN 0 AND 9007199254740991),
  out_request_no text COLLATE "C" NOT NULL,
  card_mask text COLLATE "C" NOT NULL,
  prepared_at bigint NOT NULL,
  ended_at bigint,
  reason text COLLATE "C",
  rev bigint NOT NULL CHECK (rev >= 0),
  PRIMARY KEY (shop_id, payout_id),
  UNIQUE (shop_id, day),
  UNIQUE (shop_id, out_request_no),
  CHECK (amount_fen > 0),
  FOREIGN KEY (shop_id, day) REFERENCES settlement (shop_id, day)
);

CREATE TABLE statement_seal (
  shop_id text COLLATE "C" NOT NULL,
  day text COLLATE "C" NOT NULL CHECK (day ~ '^\d{4}-\d\d-\d\d$'),
  previous_hash text COLLATE "C" NOT NULL,
  hash text COLLATE "C" NOT NULL,
  at bigint NOT NULL,
  PRIMARY KEY (shop_id, day),
  FOREIGN KEY (shop_id, day) REFERENCES settlement (shop_id, day)
);
