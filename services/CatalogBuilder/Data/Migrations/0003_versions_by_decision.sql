-- A person's decision makes a version of the same round of the same lookup; a build still makes at most one.
ALTER TABLE master_catalog_versions ADD COLUMN decision_id uuid;

DROP INDEX uq_versions_session_round;
CREATE UNIQUE INDEX uq_versions_session_round ON master_catalog_versions (session_id, round, catalog_id) WHERE decision_id IS NULL;
