-- Whether the tokens of a call were counted from characters, since its provider reported none.
ALTER TABLE ai_validations
    ADD COLUMN openai_usage_estimated  boolean,
    ADD COLUMN grok_usage_estimated    boolean;
