-- Nothing searches by words yet, and each record paid for it with a pass of the stemmer over its description. The search brings its index.
DROP INDEX idx_catalog_search;
