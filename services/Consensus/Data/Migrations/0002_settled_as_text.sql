-- Nobody looks inside it with SQL, and reading 40 kB into jsonb is most of what the row costs.
ALTER TABLE settlements ALTER COLUMN settled TYPE json USING settled::text::json;
