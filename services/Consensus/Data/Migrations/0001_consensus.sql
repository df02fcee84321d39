-- One row a settlement: what was asked and what came of it. Never changed: a repeated command is answered from here.
CREATE TABLE settlements (
    session_id          uuid          NOT NULL,
    round               integer       NOT NULL CHECK (round > 0),
    part_key            text          NOT NULL,
    part_number         text          NOT NULL,
    confidence_score    numeric(5,4)  NOT NULL,
    validation_status   text          NOT NULL CHECK (validation_status IN ('VALIDATED', 'PARTIAL', 'UNVALIDATED')),
    ai_agreement_score  numeric(5,4),
    needs_review        boolean       NOT NULL,
    -- ConsensusReached and ResolveConsensus as JSON. The question is kept as it was asked, so that any past lookup can be settled again with
    -- another policy and without an outside call; it is json, not jsonb, since nobody looks inside it with SQL.
    settled             jsonb         COMPRESSION lz4 NOT NULL,
    asked               json          COMPRESSION lz4 NOT NULL,
    settled_at          timestamptz   NOT NULL,
    PRIMARY KEY (session_id, round)
);

CREATE INDEX idx_settlements_part ON settlements (part_key, settled_at DESC);

-- One row a source that stands for or against the value of a contested attribute. Written in one statement with its settlement, so it needs
-- no foreign key, which would cost a look-up a row.
CREATE TABLE conflicts (
    conflict_id         bigint        GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    session_id          uuid          NOT NULL,
    round               integer       NOT NULL,
    part_key            text          NOT NULL,
    attribute           text          NOT NULL,
    source              text          NOT NULL,
    value               text          NOT NULL,
    chosen              boolean       NOT NULL,
    rule                text          NOT NULL,
    confidence          numeric(5,4)  NOT NULL,
    found_at            timestamptz   NOT NULL
);

CREATE INDEX idx_conflicts_attribute ON conflicts (attribute, conflict_id DESC);
CREATE INDEX idx_conflicts_source ON conflicts (source, conflict_id DESC);

-- What a person should look at: at most one open item a part, that of its latest settlement.
CREATE TABLE review_queue (
    review_id           uuid          PRIMARY KEY,
    part_key            text          NOT NULL,
    part_number         text          NOT NULL,
    session_id          uuid          NOT NULL,
    round               integer       NOT NULL,
    status              text          NOT NULL CHECK (status IN ('OPEN', 'SETTLED', 'DECIDED')),
    confidence_score    numeric(5,4)  NOT NULL,
    -- Attributes that need validation.
    attributes          text[]        NOT NULL,
    opened_at           timestamptz   NOT NULL,
    updated_at          timestamptz   NOT NULL,
    closed_at           timestamptz
);

CREATE UNIQUE INDEX idx_review_open_part ON review_queue (part_key) WHERE status = 'OPEN';
CREATE INDEX idx_review_status ON review_queue (status, confidence_score, opened_at);
