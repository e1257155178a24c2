-- People: sessions, sealed data, shop openings and the list of what they bought.

CREATE TABLE person (
  person_id text COLLATE "C" NOT NULL,
  openid text COLLATE "C",
  phone_mask text COLLATE "C",
  phone_digest text COLLATE "C",
  name_mask text COLLATE "C",
  id_digest text COLLATE "C",
  sealed_key text COLLATE "C" NOT NULL,
  created_at bigint NOT NULL,
  rev bigint NOT NULL CHECK (rev >= 0),
  PRIMARY KEY (person_id)
);

CREATE TABLE session (
  person_id text COLLATE "C" NOT NULL,
  hash text COLLATE "C" NOT NULL,
  created_at bigint NOT NULL,
  expires_at bigint NOT NULL,
  ended_at bigint,
  PRIMARY KEY (person_id, hash),
  FOREIGN KEY (person_id) REFERENCES person (person_id)
);

CREATE TABLE vault_item (
  person_id text COLLATE "C" NOT NULL,
  field text COLLATE "C" NOT NULL
    CHECK (field IN ('phone', 'name', 'id-number', 'card-number', 'id-front', 'id-back', 'return-address')),
  sealed text COLLATE "C" NOT NULL,
  mask text COLLATE "C" NOT NULL,
  at bigint NOT NULL,
  PRIMARY KEY (person_id, field),
  FOREIGN KEY (person_id) REFERENCES person (person_id)
);

CREATE TABLE vault_reading (
  person_id text COLLATE "C" NOT NULL,
  reading_id text COLLATE "C" NOT NULL,
  fields text COLLATE "C" NOT NULL,
  purpose text COLLATE "C" NOT NULL,
  at bigint NOT NULL,
  PRIMARY KEY (person_id, reading_id)
);

CREATE TABLE opening (
  person_id text COLLATE "C" NOT NULL,
  opening_id text COLLATE "C" NOT NULL,
  state text COLLATE "C" NOT NULL
    CHECK (state IN ('phone', 'identity', 'identity-checking', 'card', 'card-checking', 'details', 'naming', 'done')),
  phone_mask text COLLATE "C",
  name_mask text COLLATE "C",
  id_mask text COLLATE "C",
  papers_in boolean NOT NULL,
  bank_code text COLLATE "C",
  card_mask text COLLATE "C",
  refusal text COLLATE "C",
  shop_id text COLLATE "C" NOT NULL,
  shop_name text COLLATE "C",
  paint text COLLATE "C",
  ship_from text COLLATE "C",
  notice text COLLATE "C",
  share_id text COLLATE "C",
  started_at bigint NOT NULL,
  done_at bigint,
  rev bigint NOT NULL CHECK (rev >= 0),
  PRIMARY KEY (person_id, opening_id)
);

CREATE TABLE buyer_order (
  person_id text COLLATE "C" NOT NULL,
  order_id text COLLATE "C" NOT NULL,
  shop_id text COLLATE "C" NOT NULL,
  shop_name text COLLATE "C" NOT NULL,
  title text COLLATE "C" NOT NULL,
  total_fen bigint NOT NULL CHECK (total_fen BETWEEN 0 AND 9007199254740991),
  state text COLLATE "C" NOT NULL
    CHECK (state IN ('paid', 'pending', 'shipped', 'received', 'released', 'closed', 'refunded')),
  placed_at bigint NOT NULL,
  order_rev bigint NOT NULL,
  rev bigint NOT NULL CHECK (rev >= 0),
  PRIMARY KEY (person_id, order_id)
);
