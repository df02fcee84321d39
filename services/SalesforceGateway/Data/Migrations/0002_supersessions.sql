-- What published records state of supersession, a row a link and the record that states it. A chain is followed over the links of one make.
CREATE TABLE supersessions (
    number           text NOT NULL,
    manufacturer_key text NOT NULL,
    replaced_by      text NOT NULL,
    stated_by        text NOT NULL,
    manufacturer     text NOT NULL,
    sources          text[] NOT NULL,
    PRIMARY KEY (number, manufacturer_key, replaced_by, stated_by)
);
CREATE INDEX supersessions_by_successor ON supersessions (replaced_by, manufacturer_key);
CREATE INDEX supersessions_by_record ON supersessions (stated_by, manufacturer_key);

-- As of when each supplier's statements stand: {"AMAZON": "2026-01-12T12:00:00Z"}. Null: of a message that did not say, then stated_at counts.
ALTER TABLE documents ADD COLUMN observed jsonb;
