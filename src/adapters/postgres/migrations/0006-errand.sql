-- Errands and kept answers, once for each family; and who read sealed data on behalf of a shop.

CREATE TABLE shop_vault_reading (
  shop_id text COLLATE "C" NOT NULL,
  person_id text COLLATE "C" NOT NULL,
  reading_id text COLLATE "C" NOT NULL,
  fields text COLLATE "C" NOT NULL,
  purpose text COLLATE "C" NOT NULL,
  at bigint NOT NULL,
  PRIMARY KEY (shop_id, reading_id)
);

CREATE TABLE shop_errand (
  shop_id text COLLATE "C" NOT NULL,
  errand_id text COLLATE "C" NOT NULL,
  topic text COLLATE "C" NOT NULL,
  body jsonb,
  run_at bigint NOT NULL,
  tries bigint NOT NULL CHECK (tries >= 0),
  leased_by text COLLATE "C",
  leased_until bigint NOT NULL,
  done_at bigint,
  fault text COLLATE "C",
  PRIMARY KEY (shop_id, errand_id)
);

CREATE TABLE person_errand (
  person_id text COLLATE "C" NOT NULL,
  errand_id text COLLATE "C" NOT NULL,
  topic text COLLATE "C" NOT NULL,
  body jsonb,
  run_at bigint NOT NULL,
  tries bigint NOT NULL CHECK (tries >= 0),
  leased_by text COLLATE "C",
  leased_until bigint NOT NULL,
  done_at bigint,
  fault text COLLATE "C",
  PRIMARY KEY (person_id, errand_id)
);

CREATE TABLE directory_errand (
  directory_key text COLLATE "C" NOT NULL,
  errand_id text COLLATE "C" NOT NULL,
  topic text COLLATE "C" NOT NULL,
  body jsonb,
  run_at bigint NOT NULL,
  tries bigint NOT NULL CHECK (tries >= 0),
  leased_by text COLLATE "C",
  leased_until bigint NOT NULL,
  done_at bigint,
  fault text COLLATE "C",
  PRIMARY KEY (directory_key, errand_id)
);

CREATE TABLE shop_answer (
  shop_id text COLLATE "C" NOT NULL,
  asker_id text COLLATE "C" NOT NULL,
  key text COLLATE "C" NOT NULL,
  input_hash text COLLATE "C" NOT NULL,
  answer jsonb,
  at bigint NOT NULL,
  PRIMARY KEY (shop_id, asker_id, key)
);

CREATE TABLE person_answer (
  person_id text COLLATE "C" NOT NULL,
  asker_id text COLLATE "C" NOT NULL,
  key text COLLATE "C" NOT NULL,
  input_hash text COLLATE "C" NOT NULL,
  answer jsonb,
  at bigint NOT NULL,
  PRIMARY KEY (person_id, asker_id, key)
);

CREATE TABLE directory_answer (
  directory_key text COLLATE "C" NOT NULL,
  asker_id text COLLATE "C" NOT NULL,
  key text COLLATE "C" NOT NULL,
  input_hash text COLLATE "C" NOT NULL,
  answer jsonb,
  at bigint NOT NULL,
  PRIMARY KEY (directory_key, asker_id, key)
);
