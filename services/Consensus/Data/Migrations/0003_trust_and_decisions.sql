-- What was learned of sources and AIs, a version a learning. Versions are kept: a settlement can be explained by the trust that it was made with.
CREATE TABLE trust_versions (
    version             bigint        GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    learned_at          timestamptz   NOT NULL,
    parts               integer       NOT NULL,
    decisions           integer       NOT NULL
);

CREATE TABLE source_trust (
    version             bigint            NOT NULL REFERENCES trust_versions ON DELETE CASCADE,
    source              text              NOT NULL,
    attribute           text              NOT NULL,
    accuracy            double precision  NOT NULL CHECK (accuracy > 0 AND accuracy < 1),
    claims              double precision  NOT NULL,
    copies              text,
    copy_rate           double precision  NOT NULL,
    PRIMARY KEY (version, source, attribute)
);

CREATE TABLE validator_trust (
    version             bigint            NOT NULL REFERENCES trust_versions ON DELETE CASCADE,
    validator           text              NOT NULL,
    accuracy            double precision  NOT NULL CHECK (accuracy > 0 AND accuracy < 1),
    choices             double precision  NOT NULL,
    PRIMARY KEY (version, validator)
);

-- By which trust it was settled; null by the priors alone.
ALTER TABLE settlements ADD COLUMN trust_version bigint;

-- What people decided. Rows are only added; of several about one attribute of a part the latest holds.
CREATE TABLE decisions (
    decision_id         uuid          PRIMARY KEY,
    ordinal             bigint        GENERATED ALWAYS AS IDENTITY,
    part_key            text          NOT NULL,
    attribute           text          NOT NULL,
    action              text          NOT NULL CHECK (action IN ('ACCEPT', 'CHOOSE', 'TYPE', 'NOT_APPLICABLE')),
    -- AttributeValue as JSON; null when the attribute cannot apply.
    value               json,
    -- What each source said then, by source: a source that says something else later opens the matter again.
    words               json          NOT NULL,
    why                 text,
    decided_by          text          NOT NULL,
    decided_as          text          NOT NULL,
    decided_at          timestamptz   NOT NULL,
    review_id           uuid,
    -- The settlement that it was decided on.
    session_id          uuid          NOT NULL,
    round               integer       NOT NULL
);

CREATE INDEX idx_decisions_part ON decisions (part_key, attribute, ordinal DESC);

-- Parts whose decided settlement the catalog has yet to be told of. A row goes when the broker has the message.
CREATE TABLE decisions_to_tell (
    part_key            text          PRIMARY KEY,
    since               timestamptz   NOT NULL
);

-- Counts changes, for If-Match.
ALTER TABLE review_queue ADD COLUMN version integer NOT NULL DEFAULT 1;

CREATE INDEX idx_conflicts_lookup ON conflicts (session_id, round);
