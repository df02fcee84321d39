-- How the last lookup of a part ended, while it may answer others: one row for each way to ask for it ("GE:WR55X10025", ":WR55X10025" without a make). Only
-- of lookups that lacked neither a supplier nor an AI.
create table verified_lookups (
    asked_key text primary key,
    verified_at timestamptz not null,
    session_id uuid not null,
    completed bytea not null
) with (fillfactor = 80);

create index idx_verified_lookups_at on verified_lookups (verified_at);
