-- What the consumers of these tests do to their state.
CREATE TABLE effects (
    id    bigserial PRIMARY KEY,
    text  text NOT NULL,
    at    timestamptz NOT NULL DEFAULT now()
);
