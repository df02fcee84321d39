-- When the suppliers were asked: the catalog orders the lookups of a part by it, and so does whatever means the latest one here.
-- The defaults are for replicas that do not know the columns yet; they are to be stopped first (docs/operating.md): by them a lookup counts as asked when it is settled.
ALTER TABLE settlements ADD COLUMN asked_at timestamptz NOT NULL DEFAULT now(), ADD COLUMN ais_judged smallint NOT NULL DEFAULT 0;
ALTER TABLE review_queue ADD COLUMN asked_at timestamptz NOT NULL DEFAULT now(), ADD COLUMN ais_judged smallint NOT NULL DEFAULT 0;

DROP INDEX idx_settlements_part;

-- As text: a question may hold \u0000, which the operators of json refuse.
-- The question's own moment stands before its first list; digits after the microsecond are cut, not rounded.
UPDATE settlements SET asked_at = coalesce(
    (SELECT (m[1] || m[2])::timestamptz
     FROM regexp_match(left(asked::text, 4000), '^[^[]*"askedAt"\s*:\s*"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?)\d*(Z|[+-]\d\d:\d\d)"') AS m),
    settled_at), ais_judged = CASE validation_status WHEN 'VALIDATED' THEN 2 WHEN 'PARTIAL' THEN 1 ELSE 0 END;

CREATE INDEX idx_settlements_asked ON settlements (part_key, asked_at DESC);

UPDATE review_queue r SET asked_at = r.updated_at;
UPDATE review_queue r SET asked_at = s.asked_at, ais_judged = s.ais_judged FROM settlements s WHERE s.session_id = r.session_id AND s.round = r.round;

-- The catalog left out decisions about lookups that were settled last but not asked last. It is told of all once more: what it has makes no version.
INSERT INTO decisions_to_tell (part_key, since) SELECT DISTINCT part_key, now() FROM decisions ON CONFLICT DO NOTHING;
