-- What the same question was answered before is found by the request's key; how the AIs were asked and compared is kept with what they said.
ALTER TABLE ai_validations
    ADD COLUMN openai_request_key        uuid,
    ADD COLUMN openai_cached             boolean,
    ADD COLUMN openai_suspicious         jsonb,
    ADD COLUMN openai_recommendations    text[],
    ADD COLUMN openai_title_score        numeric,
    ADD COLUMN openai_description_score  numeric,
    ADD COLUMN openai_content_faults     text[],
    ADD COLUMN grok_request_key          uuid,
    ADD COLUMN grok_cached               boolean,
    ADD COLUMN grok_suspicious           jsonb,
    ADD COLUMN grok_recommendations      text[],
    ADD COLUMN grok_title_score          numeric,
    ADD COLUMN grok_description_score    numeric,
    ADD COLUMN grok_content_faults       text[],
    ADD COLUMN final_title_source        text,
    ADD COLUMN final_description_source  text,
    ADD COLUMN resolution_logic          jsonb;

CREATE INDEX ai_validations_openai_request ON ai_validations (openai_request_key, openai_response_timestamp) WHERE openai_outcome = 'Judged';
CREATE INDEX ai_validations_grok_request ON ai_validations (grok_request_key, grok_response_timestamp) WHERE grok_outcome = 'Judged';

-- Tokens and money by day of UTC, written in the transaction that keeps the verdicts. Stripes, so that lookups do not queue for one row.
CREATE TABLE ai_spending (
    day                date      NOT NULL,
    validator          text      NOT NULL,
    model              text      NOT NULL,
    prompt             text      NOT NULL,
    stripe             smallint  NOT NULL,
    asked              bigint    NOT NULL,
    from_cache         bigint    NOT NULL,
    judged             bigint    NOT NULL,
    prompt_tokens      bigint    NOT NULL,
    cached_tokens      bigint    NOT NULL,
    completion_tokens  bigint    NOT NULL,
    cost_usd           numeric   NOT NULL,
    PRIMARY KEY (day, validator, model, prompt, stripe)
);

-- What all replicas have reserved of each limit; 'period' is a day (2026-11-22) or a month (2026-11).
CREATE TABLE ai_budget (
    scope         text     NOT NULL,
    period        text     NOT NULL,
    reserved_usd  numeric  NOT NULL DEFAULT 0,
    PRIMARY KEY (scope, period)
);
