-- A lookup that waits and that this release cannot read is passed over for a while, so that it holds up no other one (docs/adr/0014).
ALTER TABLE ai_batch_lookups ADD COLUMN unreadable_at timestamptz;

CREATE INDEX ai_batch_lookups_unreadable ON ai_batch_lookups (unreadable_at) WHERE unreadable_at IS NOT NULL;

-- What a batch answered to a request of such a lookup: its line as it came. It is paid for, and read when the lookup can be.
ALTER TABLE ai_batch_requests ADD COLUMN unread_line bytea;
