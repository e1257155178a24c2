-- The directory: one-row tables, each keyed by its own key.

CREATE TABLE shop_name (
  name_key text COLLATE "C" NOT NULL,
  shop_id text COLLATE "C" NOT NULL,
  person_id text COLLATE "C" NOT NULL,
  at bigint NOT NULL,
  PRIMARY KEY (name_key)
);

CREATE TABLE share (
  share_id text COLLATE "C" NOT NULL,
  shop_id text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL
    CHECK (kind IN ('shop', 'product', 'invitation')),
  target_id text COLLATE "C" NOT NULL,
  sharer_id text COLLATE "C" NOT NULL,
  parent_share_id text COLLATE "C",
  at bigint NOT NULL,
  PRIMARY KEY (share_id)
);

CREATE TABLE handle (
  digest text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL
    CHECK (kind IN ('phone', 'id-number', 'card-number', 'openid')),
  person_id text COLLATE "C" NOT NULL,
  at bigint NOT NULL,
  PRIMARY KEY (digest)
);

CREATE TABLE sms_code (
  phone_digest text COLLATE "C" NOT NULL,
  code_digest text COLLATE "C" NOT NULL,
  person_id text COLLATE "C" NOT NULL,
  expires_at bigint NOT NULL,
  wrong_tries bigint NOT NULL,
  locked_until bigint,
  used_at bigint,
  sent_at bigint NOT NULL,
  hour_from bigint NOT NULL,
  hour_sent bigint NOT NULL,
  day_from bigint NOT NULL,
  day_sent bigint NOT NULL,
  rev bigint NOT NULL CHECK (rev >= 0),
  PRIMARY KEY (phone_digest),
  CHECK (wrong_tries >= 0 AND hour_sent >= 0 AND day_sent >= 0)
);

CREATE TABLE job_run (
  job text COLLATE "C" NOT NULL,
  at bigint NOT NULL,
  PRIMARY KEY (job)
);
