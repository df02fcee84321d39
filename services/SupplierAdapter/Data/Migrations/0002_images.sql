-- One row an image of a part; its bytes are in the object store under their SHA-256.
create table images
(
    part_key     text        not null,
    source_url   text        not null,
    source_name  text        not null,
    manufacturer text        not null,
    part_number  text        not null,
    session_id   uuid        not null,
    sha256       text        null,
    media_type   text        null,
    bytes        int         not null,
    width        int         not null,
    height       int         not null,
    error        text        null,
    attempts     int         not null,
    updated_at   timestamptz not null,
    primary key (part_key, source_url)
);

create index images_sha256 on images (sha256) where sha256 is not null;
