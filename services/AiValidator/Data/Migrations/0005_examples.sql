-- Validated answers of similar parts as examples: by what they are found ('kind': make and category), and which ones a part was shown, so that it is shown the
-- same ones until its answers are asked for anew.
ALTER TABLE ai_validations
    ADD COLUMN kind      text,
    ADD COLUMN examples  uuid[];

CREATE INDEX ai_validations_kind ON ai_validations (kind, created_at) WHERE ai_agreement_score >= 0.95;
CREATE INDEX ai_validations_examples ON ai_validations (part_key, created_at) WHERE examples IS NOT NULL;
