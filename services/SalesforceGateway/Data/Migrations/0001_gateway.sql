-- Who may call. Rate limits are a client's, whatever key it uses; null means the configured limit.
CREATE TABLE clients (
    client_id   uuid PRIMARY KEY,
    name        text NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 100),
    per_minute  integer CHECK (per_minute > 0),
    per_hour    integer CHECK (per_hour > 0),
    created_at  timestamptz NOT NULL
);

-- A client may hold several keys, so that one can be changed without an outage. The secret itself is nowhere.
CREATE TABLE api_keys (
    prefix       text PRIMARY KEY,
    client_id    uuid NOT NULL REFERENCES clients,
    secret_hash  bytea NOT NULL CHECK (octet_length(secret_hash) = 32),
    scopes       text[] NOT NULL,
    development  boolean NOT NULL DEFAULT false,
    created_at   timestamptz NOT NULL,
    last_used_at timestamptz,
    revoked_at   timestamptz
);
CREATE INDEX api_keys_by_client ON api_keys (client_id);

-- Every request that was answered 202; its LookupRequested is in the outbox of the same transaction.
CREATE TABLE accepted_lookups (
    session_id    uuid PRIMARY KEY,
    client_id     uuid NOT NULL REFERENCES clients,
    part_number   text NOT NULL,
    manufacturer  text,
    source        text NOT NULL,
    priority      text NOT NULL,
    force_refresh boolean NOT NULL,
    requested_at  timestamptz NOT NULL
);

CREATE TABLE idempotency_keys (
    client_id    uuid NOT NULL REFERENCES clients,
    key          text NOT NULL,
    payload_hash bytea NOT NULL,
    session_id   uuid NOT NULL,
    expires_at   timestamptz NOT NULL,
    PRIMARY KEY (client_id, key)
);
CREATE INDEX idempotency_keys_by_expiry ON idempotency_keys (expires_at);

-- LookupCompleted or LookupFailed of a session, as it came. Also of sessions that other programs opened over the broker.
CREATE TABLE ended_lookups (
    session_id       uuid PRIMARY KEY,
    completed        boolean NOT NULL,
    message          text NOT NULL,
    number           text,
    manufacturer_key text,
    version          integer,
    ended_at         timestamptz NOT NULL,
    CHECK (NOT completed OR (number IS NOT NULL AND manufacturer_key IS NOT NULL AND version IS NOT NULL))
);

-- The published documents by part key, in the bytes that are sent. Without a document: only a verification has arrived so far.
CREATE TABLE documents (
    number            text NOT NULL,
    manufacturer_key  text NOT NULL,
    manufacturer      text NOT NULL,
    catalog_id        uuid NOT NULL,
    version           integer NOT NULL,
    stated_at         timestamptz NOT NULL,
    last_verified     timestamptz NOT NULL,
    etag              text,
    document          bytea,
    PRIMARY KEY (number, manufacturer_key),
    CHECK ((document IS NULL) = (etag IS NULL))
);
-- Documents are read far more often than written: no decompression on the way out.
ALTER TABLE documents ALTER COLUMN document SET STORAGE EXTERNAL;
