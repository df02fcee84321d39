-- An answer that was kept from another lookup: the row has the claims, the body is that of the row it names, which has the same query_timestamp.
alter table raw_source_responses add column copy_of uuid null;
