-- One row a part. Slim on purpose: the document, 10 to 25 kB, is stored once, in master_catalog_versions; a confirmed but
-- unchanged record rewrites only this row, in place (no index covers what changes then, and the page has room).
CREATE TABLE master_catalog (
    catalog_id              uuid          PRIMARY KEY,
    part_key                text          NOT NULL UNIQUE,
    mpn                     text          NOT NULL,
    part_number             text          NOT NULL,
    manufacturer            text          NOT NULL,
    part_type               text,
    part_title              text,
    long_description        text,
    primary_department      text,
    primary_category        text,
    upc_ean_gtin            text,
    msrp                    numeric(12,2),
    current_selling_price   numeric(12,2),
    state                   text          NOT NULL CHECK (state IN ('RAW', 'NORMALIZED', 'VALIDATED', 'ENRICHED', 'PUBLISHED')),
    data_confidence_score   numeric(5,4)  NOT NULL,
    ai_validation_status    text          NOT NULL CHECK (ai_validation_status IN ('VALIDATED', 'PARTIAL', 'UNVALIDATED')),
    needs_review            boolean       NOT NULL,
    field_completeness      numeric(5,4)  NOT NULL,
    missing_required        text[]        NOT NULL,
    source_priority         text[]        NOT NULL,
    encompass_source_id     uuid,
    marcone_source_id       uuid,
    reliable_source_id      uuid,
    amazon_source_id        uuid,
    version                 integer       NOT NULL CHECK (version > 0),
    content_hash            bytea         NOT NULL,
    -- The lookup that made this version, and its round of consensus.
    lookup_session_id       uuid          NOT NULL,
    lookup_round            integer       NOT NULL,
    -- The latest lookup that was taken into account, whether it changed anything or not; an older one is ignored.
    verified_session_id     uuid          NOT NULL,
    verified_round          integer       NOT NULL,
    verified_asked_at       timestamptz   NOT NULL,
    created_at              timestamptz   NOT NULL,
    last_updated            timestamptz   NOT NULL,
    last_verified           timestamptz   NOT NULL
) WITH (fillfactor = 85);

CREATE INDEX idx_catalog_mpn ON master_catalog (mpn);
CREATE INDEX idx_catalog_manufacturer ON master_catalog (manufacturer);
CREATE INDEX idx_catalog_search ON master_catalog
    USING gin (to_tsvector('english', coalesce(part_title, '') || ' ' || coalesce(long_description, '')));

CREATE TABLE master_catalog_versions (
    catalog_id              uuid          NOT NULL REFERENCES master_catalog,
    version                 integer       NOT NULL CHECK (version > 0),
    change                  text          NOT NULL CHECK (change IN ('CREATED', 'UPDATED')),
    changed_attributes      text[]        NOT NULL,
    data_confidence_score   numeric(5,4)  NOT NULL,
    ai_validation_status    text          NOT NULL,
    field_completeness      numeric(5,4)  NOT NULL,
    data_states             text[]        NOT NULL,
    content_hash            bytea         NOT NULL,
    -- A print of every part of the content, to tell what changed without reading the document.
    fingerprint             bytea         NOT NULL,
    session_id              uuid          NOT NULL,
    round                   integer       NOT NULL,
    asked_at                timestamptz   NOT NULL,
    made_at                 timestamptz   NOT NULL,
    -- UTF-8 JSON, byte for byte as it is published (docs/record.md).
    document                bytea         NOT NULL,
    PRIMARY KEY (catalog_id, version)
);

-- A round of a lookup makes at most one version, whatever the broker delivers again.
CREATE UNIQUE INDEX uq_versions_session_round ON master_catalog_versions (session_id, round, catalog_id);

-- lz4 packs a document in a fifth of pglz's time; a server built without it keeps the default.
DO $$
BEGIN
    ALTER TABLE master_catalog_versions ALTER COLUMN document SET COMPRESSION lz4;
EXCEPTION WHEN feature_not_supported THEN
    RAISE NOTICE 'This server has no lz4; documents are packed with pglz.';
END
$$;

-- No foreign key: sixty rows are written with their record in one statement, and a check a row would cost more than the rows.
CREATE TABLE spec_table_entries (
    spec_id                 uuid          NOT NULL DEFAULT gen_random_uuid(),
    catalog_id              uuid          NOT NULL,
    attribute_name          text          NOT NULL,
    category                text          NOT NULL,
    attribute_value         text,
    value_type              text          NOT NULL CHECK (value_type IN ('TEXT', 'NUMBER', 'BOOLEAN', 'DATE', 'URL')),
    data_source             text,
    confidence_level        text          CHECK (confidence_level IN ('HIGH', 'MEDIUM', 'LOW')),
    status                  text          NOT NULL CHECK (status IN ('FOUND', 'NOT_APPLICABLE', 'NOT_FOUND')),
    validation_notes        text,
    -- Also the plan's index of entries by catalog_id.
    CONSTRAINT idx_spec_catalog PRIMARY KEY (catalog_id, attribute_name)
);

-- By part, not by record: images are stored while the lookup is still being judged, before a record may exist.
CREATE TABLE images (
    part_key                text          NOT NULL,
    source_url              text          NOT NULL,
    sha256                  text,
    media_type              text,
    bytes                   integer       NOT NULL,
    width                   integer       NOT NULL,
    height                  integer       NOT NULL,
    error                   text,
    session_id              uuid          NOT NULL,
    stored_at               timestamptz   NOT NULL
);

-- An address may be longer than an index entry.
CREATE UNIQUE INDEX uq_images_part_url ON images (part_key, md5(source_url));

CREATE TABLE audit_log (
    audit_id                bigint        GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at                      timestamptz   NOT NULL,
    actor                   text          NOT NULL,
    action                  text          NOT NULL,
    part_key                text          NOT NULL,
    catalog_id              uuid,
    version                 integer,
    session_id              uuid,
    detail                  jsonb         NOT NULL
);

CREATE INDEX idx_audit_part ON audit_log (part_key, audit_id);
-- Old lines are removed by time (2 years); the table grows in that order.
CREATE INDEX idx_audit_at ON audit_log USING brin (at);
