-- One row a lookup and attempt: what both AIs said, what it cost, and how far they agree. The final choice of values and texts is
-- Consensus' and is kept there; 'part_key' stands for the record (docs/adr/0004), which may not exist yet when the AIs are asked.
CREATE TABLE ai_validations (
    session_id                    uuid          NOT NULL,
    attempt                       int           NOT NULL,
    validation_id                 uuid          NOT NULL UNIQUE,
    part_key                      text          NOT NULL,
    part_number                   text          NOT NULL,
    created_at                    timestamptz   NOT NULL,

    openai_request_timestamp      timestamptz,
    openai_response_timestamp     timestamptz,
    openai_model                  text,
    openai_prompt                 text,
    openai_outcome                text,
    openai_error                  text,
    openai_part_match_confidence  numeric,
    openai_validation_result      jsonb,
    openai_confidence_scores      jsonb,
    openai_generated_title        text,
    openai_generated_description  text,
    openai_conflicts_found        text[],
    openai_prompt_tokens          int,
    openai_cached_tokens          int,
    openai_completion_tokens      int,
    openai_cost_usd               numeric,

    grok_request_timestamp        timestamptz,
    grok_response_timestamp       timestamptz,
    grok_model                    text,
    grok_prompt                   text,
    grok_outcome                  text,
    grok_error                    text,
    grok_part_match_confidence    numeric,
    grok_validation_result        jsonb,
    grok_confidence_scores        jsonb,
    grok_generated_title          text,
    grok_generated_description    text,
    grok_conflicts_found          text[],
    grok_prompt_tokens            int,
    grok_cached_tokens            int,
    grok_completion_tokens        int,
    grok_cost_usd                 numeric,

    ai_agreement_score            numeric,
    consensus_conflicts           jsonb         NOT NULL,
    cost_usd                      numeric NOT NULL,

    PRIMARY KEY (session_id, attempt)
);

-- For retention and for cost by day.
CREATE INDEX ai_validations_created_at ON ai_validations (created_at);
-- For the history of a part.
CREATE INDEX ai_validations_part_key ON ai_validations (part_key, created_at);
