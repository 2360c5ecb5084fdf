-- Reads event_roots (event_id, root) of the grouped events. A group is named after the record first published.

UPDATE events SET event_group_id = g.event_group_id
FROM (
    SELECT
        n.event_id,
        'evg_' || regexp_replace(
            first_value(n.event_id) OVER (
                PARTITION BY coalesce(r.root, n.event_id) ORDER BY n.published_on NULLS LAST, n.event_id
            ),
            '^evt_', ''
        ) AS event_group_id
    FROM event_nodes n LEFT JOIN event_roots r USING (event_id)
) g
WHERE events.event_id = g.event_id AND events.event_group_id IS DISTINCT FROM g.event_group_id;
