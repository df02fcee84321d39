-- Every answer of a supplier as it was received, with the claims read out of it. Partitioned by month; the service makes and drops the
-- partitions (RawResponses/RawResponsePartitions.cs). Rows are only ever added.
create table raw_source_responses
(
    response_id             uuid        not null,
    session_id              uuid        not null,
    attempt                 int         not null,
    source_name             text        not null,
    query_timestamp         timestamptz not null,
    outcome                 text        not null,
    response_status         int         null,
    media_type              text        null,
    response_headers        jsonb       not null,
    raw_response            bytea       null,
    raw_encoding            text        null check (raw_encoding in ('identity', 'gzip')),
    raw_bytes               int         not null,
    response_time_ms        int         not null,
    error_message           text        null,
    images_found            int         not null,
    data_completeness_score numeric(5, 4) not null check (data_completeness_score between 0 and 1),
    fields_found            text[]      not null,
    fields_missing          text[]      not null,
    parts                   jsonb       not null,
    primary key (response_id, query_timestamp)
) partition by range (query_timestamp);

create index raw_source_responses_session on raw_source_responses (session_id);

-- Bodies are stored compressed where that pays; PostgreSQL need not try again.
alter table raw_source_responses alter column raw_response set storage external;

-- Takes what no month was made for, so that a wrong clock loses nothing.
create table raw_source_responses_other partition of raw_source_responses default;
