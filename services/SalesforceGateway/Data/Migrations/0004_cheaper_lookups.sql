-- Every lookup of a client locked the one row of that client to check this. The key that was checked before it names the client, and clients are never deleted.
ALTER TABLE accepted_lookups DROP CONSTRAINT accepted_lookups_client_id_fkey;
ALTER TABLE idempotency_keys DROP CONSTRAINT idempotency_keys_client_id_fkey;

-- A packed document is a third of the pages and of the log; unpacking costs less than reading the rest. Not so with pglz: a server without lz4 keeps it as it is.
DO $$
BEGIN
    ALTER TABLE documents ALTER COLUMN document SET COMPRESSION lz4;
    ALTER TABLE documents ALTER COLUMN document SET STORAGE EXTENDED;
EXCEPTION WHEN feature_not_supported THEN
    RAISE NOTICE 'This server has no lz4; documents are kept as they are.';
END
$$;
