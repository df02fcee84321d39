-- One row an image that is kept, whoever showed it for whatever part: what was made of it.
create table image_objects
(
    sha256      text        not null primary key,
    media_type  text        not null,
    width       int         not null,
    height      int         not null,
    stored_at   timestamptz not null,
    -- When it is prepared next; whoever takes it moves that on.
    due_at      timestamptz not null,
    -- Of its picture, not of its bytes: pictures that differ in few bits look alike. Null until it was prepared, and where it could not be read.
    fingerprint bigint      null,
    prepared_at timestamptz null,
    problem     text        null
);

create index image_objects_to_prepare on image_objects (due_at) where prepared_at is null;

insert into image_objects (sha256, media_type, width, height, stored_at, due_at)
select distinct on (sha256) sha256, media_type, width, height, updated_at, updated_at from images where sha256 is not null;
