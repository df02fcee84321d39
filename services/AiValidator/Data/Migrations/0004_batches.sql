-- Lookups of a batch whose answer waits for a provider's batch API (docs/adr/0014). The command is acknowledged when it stands here; the row goes when the
-- answer is with the broker.
CREATE TABLE ai_batch_lookups (
    session_id  uuid         NOT NULL,
    attempt     int          NOT NULL,
    command     bytea        NOT NULL,
    answer_by   timestamptz  NOT NULL,
    created_at  timestamptz  NOT NULL,
    PRIMARY KEY (session_id, attempt)
);

-- A file of requests on its way: GATHERED here, UPLOADED (file_id), CREATED (provider_id). The row goes when its answers are taken up.
CREATE TABLE ai_batches (
    batch_id     uuid         PRIMARY KEY,
    validator    text         NOT NULL,
    state        text         NOT NULL,
    requests     int          NOT NULL,
    file_id      text,
    provider_id  text,
    created_at   timestamptz  NOT NULL,
    give_up_at   timestamptz  NOT NULL
);

-- One AI's part of such a lookup: WAITING to be gathered, GATHERED, to be asked DIRECT, DONE (judgement null: there was no money, or nobody to ask).
CREATE TABLE ai_batch_requests (
    request_id    uuid         PRIMARY KEY,
    session_id    uuid         NOT NULL,
    attempt       int          NOT NULL,
    validator     text         NOT NULL,
    state         text         NOT NULL,
    request_key   uuid         NOT NULL,
    bytes         int          NOT NULL,
    most_usd      numeric      NOT NULL,
    with_content  boolean      NOT NULL,
    is_second     boolean      NOT NULL DEFAULT false,
    narrowed_to   text[],
    batch_id      uuid         REFERENCES ai_batches,
    prompt        text,
    claims_print  uuid,
    reserved_usd  numeric      NOT NULL DEFAULT 0,
    reserved_on   date,
    is_batched    boolean      NOT NULL DEFAULT false,
    answer        bytea,
    judgement     bytea,
    created_at    timestamptz  NOT NULL,
    UNIQUE (session_id, attempt, validator),
    FOREIGN KEY (session_id, attempt) REFERENCES ai_batch_lookups ON DELETE CASCADE
);

CREATE INDEX ai_batch_requests_state ON ai_batch_requests (validator, state, created_at);
CREATE INDEX ai_batch_requests_key ON ai_batch_requests (request_key);
CREATE INDEX ai_batch_requests_batch ON ai_batch_requests (batch_id) WHERE batch_id IS NOT NULL;
