-- One row a request for a lookup. The saga that runs it lives in the messaging tables; this row is what is left of it for good (kept a year).
create table lookup_sessions (
    session_id uuid primary key,
    part_number text not null,
    manufacturer text,
    request_timestamp timestamptz not null,
    request_source text not null,
    requested_by text,
    priority text not null,
    force_refresh boolean not null,
    status text not null,
    completion_timestamp timestamptz,
    total_sources_queried integer not null default 0,
    successful_sources integer not null default 0,
    failed_sources text[] not null default '{}',
    processing_time_seconds numeric(12, 3),
    catalog_record_id uuid,
    catalog_version integer,
    failure_reason text,
    failure_detail text,
    candidates jsonb not null default '[]',
    joined_session_id uuid,
    timeline jsonb not null default '[]'
);

create index idx_sessions_timestamp on lookup_sessions (request_timestamp);
create index idx_sessions_status on lookup_sessions (status, request_timestamp) where status in ('PENDING', 'IN_PROGRESS');
create index idx_sessions_joined on lookup_sessions (joined_session_id) where joined_session_id is not null;

-- The part that is being asked for now, and the session that asks: whoever comes second joins it.
create table lookups_in_flight (
    flight_key text primary key,
    session_id uuid not null
);

-- What an open lookup has gathered, apart from the saga's row so that a step does not rewrite it. Gone soon after the lookup ends.
create table lookup_evidence (
    session_id uuid not null,
    kind text not null,
    gathered_at timestamptz not null,
    body bytea not null,
    primary key (session_id, kind)
);

alter table lookup_evidence alter column body set storage external;
