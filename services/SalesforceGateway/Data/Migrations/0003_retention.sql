-- Rows come in the order of these times, so that a range index of a few pages finds the old ones and costs an insert nothing.
CREATE INDEX accepted_lookups_by_time ON accepted_lookups USING brin (requested_at);
CREATE INDEX ended_lookups_by_time ON ended_lookups USING brin (ended_at);
