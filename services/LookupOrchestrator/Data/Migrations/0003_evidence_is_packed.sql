-- Evidence is written once, read once and deleted: packed it is a third of the pages and of the log. Without lz4 packing would cost more than it saves.
do $$
begin
    alter table lookup_evidence alter column body set compression lz4;
    alter table lookup_evidence alter column body set storage extended;
exception when feature_not_supported then
    raise notice 'This server has no lz4; evidence is kept as it is.';
end
$$;
