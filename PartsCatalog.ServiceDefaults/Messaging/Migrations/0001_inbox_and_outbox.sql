-- Messages that were consumed. The partition is the day the message was SENT, which is the same at every delivery of it;
-- by the day it was received, a delivery after midnight would not be known as a repeated one.
CREATE TABLE inbox (
    message_id  uuid        NOT NULL,
    consumer_id uuid        NOT NULL,
    sent_on     date        NOT NULL,
    received_at timestamptz NOT NULL,
    PRIMARY KEY (message_id, consumer_id, sent_on)
) PARTITION BY RANGE (sent_on);

-- Messages without a time, or of a day that has no partition (yet or any more).
CREATE TABLE inbox_default PARTITION OF inbox DEFAULT;

-- Messages committed with the state that they follow from, and not yet confirmed by the broker.
CREATE TABLE outbox (
    id             uuid        PRIMARY KEY,
    exchange       text        NOT NULL,
    routing_key    text        NOT NULL,
    mandatory      boolean     NOT NULL,
    message_id     text        NOT NULL,
    correlation_id text,
    content_type   text        NOT NULL,
    headers        text        NOT NULL,
    body           bytea       NOT NULL,
    created_at     timestamptz NOT NULL,
    available_at   timestamptz NOT NULL,
    attempts       integer     NOT NULL DEFAULT 0,
    last_error     text,
    parked_at      timestamptz
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 100000);

-- Rows live for milliseconds; compressing them costs more than it saves.
ALTER TABLE outbox ALTER COLUMN body SET STORAGE EXTERNAL;
CREATE INDEX outbox_due ON outbox (available_at) WHERE parked_at IS NULL;

-- When deadlines of a saga were last watched while everything was up; a gap is added to them.
CREATE TABLE deadline_watch (
    saga          text        PRIMARY KEY,
    last_alive_at timestamptz NOT NULL
);
