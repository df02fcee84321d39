namespace PartsCatalog.CatalogBuilder.BuildRecord;

/// <summary>The statements of <see cref="RecordStore"/>.</summary>
internal static class RecordSql
{
    public const string Lock = "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))";

    public const string ReadHead = """
        SELECT m.catalog_id, m.version, m.content_hash, v.fingerprint, m.data_confidence_score, m.ai_validation_status,
               m.verified_session_id, m.verified_round, m.verified_asked_at, m.created_at, m.last_updated, m.last_verified
        FROM master_catalog m JOIN master_catalog_versions v USING (catalog_id, version)
        WHERE m.part_key = $1
        """;

    public const string PutRecord = """
        INSERT INTO master_catalog (
            catalog_id, part_key, mpn, part_number, manufacturer, part_type, part_title, long_description, primary_department,
            primary_category, upc_ean_gtin, msrp, current_selling_price, state, data_confidence_score, ai_validation_status, needs_review,
            field_completeness, missing_required, source_priority, encompass_source_id, marcone_source_id, reliable_source_id,
            amazon_source_id, version, content_hash, lookup_session_id, lookup_round, verified_session_id, verified_round,
            verified_asked_at, created_at, last_updated, last_verified)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26,
            $27, $28, $27, $28, $29, $30, $31, $31)
        ON CONFLICT (part_key) DO UPDATE SET
            part_number = excluded.part_number, manufacturer = excluded.manufacturer, part_type = excluded.part_type,
            part_title = excluded.part_title, long_description = excluded.long_description,
            primary_department = excluded.primary_department, primary_category = excluded.primary_category,
            upc_ean_gtin = excluded.upc_ean_gtin, msrp = excluded.msrp, current_selling_price = excluded.current_selling_price,
            state = excluded.state, data_confidence_score = excluded.data_confidence_score,
            ai_validation_status = excluded.ai_validation_status, needs_review = excluded.needs_review,
            field_completeness = excluded.field_completeness, missing_required = excluded.missing_required,
            source_priority = excluded.source_priority, encompass_source_id = excluded.encompass_source_id,
            marcone_source_id = excluded.marcone_source_id, reliable_source_id = excluded.reliable_source_id,
            amazon_source_id = excluded.amazon_source_id, version = excluded.version, content_hash = excluded.content_hash,
            lookup_session_id = excluded.lookup_session_id, lookup_round = excluded.lookup_round,
            verified_session_id = excluded.verified_session_id, verified_round = excluded.verified_round,
            verified_asked_at = excluded.verified_asked_at, last_updated = excluded.last_updated,
            last_verified = excluded.last_verified
        """;

    public const string AddVersion = """
        INSERT INTO master_catalog_versions (
            catalog_id, version, change, changed_attributes, data_confidence_score, ai_validation_status, field_completeness, data_states,
            content_hash, fingerprint, session_id, round, asked_at, made_at, document, decision_id)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
        """;

    public const string Confirm = """
        UPDATE master_catalog SET verified_session_id = $2, verified_round = $3, verified_asked_at = $4, last_verified = $5
        WHERE catalog_id = $1
        """;

    // Attributes that the registry no longer has.
    public const string DropSpecifications = "DELETE FROM spec_table_entries WHERE catalog_id = $1 AND attribute_name <> ALL ($2)";

    public const string AddSpecifications = """
        INSERT INTO spec_table_entries AS s (
            catalog_id, attribute_name, category, attribute_value, value_type, data_source, confidence_level, status, validation_notes)
        SELECT $1, e.* FROM unnest($2, $3, $4, $5, $6, $7, $8, $9) AS e
        """;

    // A row that says the same is left alone: most of sixty do, and each rewrite is a dead row.
    public const string PutSpecifications = AddSpecifications + """

        ON CONFLICT (catalog_id, attribute_name) DO UPDATE SET
            category = excluded.category, attribute_value = excluded.attribute_value, value_type = excluded.value_type,
            data_source = excluded.data_source, confidence_level = excluded.confidence_level, status = excluded.status,
            validation_notes = excluded.validation_notes
        WHERE (s.category, s.attribute_value, s.value_type, s.data_source, s.confidence_level, s.status, s.validation_notes)
            IS DISTINCT FROM (excluded.category, excluded.attribute_value, excluded.value_type, excluded.data_source,
                excluded.confidence_level, excluded.status, excluded.validation_notes)
        """;

    public const string AddAudit = """
        INSERT INTO audit_log (at, actor, action, part_key, catalog_id, version, session_id, detail)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        """;
}
