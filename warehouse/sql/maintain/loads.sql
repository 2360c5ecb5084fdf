-- Loads that no row names any more; filled in by warehouse.maintain: every column that names a load.
DELETE FROM ops.loads
WHERE finished_at < $1 AND load_id NOT IN (
    {named}
    UNION ALL SELECT load_id FROM entities UNION ALL SELECT load_id FROM entity_aliases
    UNION ALL SELECT load_id FROM ops.files
    UNION ALL SELECT load_id FROM ops.quarantine
    UNION ALL SELECT resolved_by FROM ops.quarantine WHERE resolved_by IS NOT NULL
)
