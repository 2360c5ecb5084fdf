-- Events that name an entity, the latest first.
SELECT p.event_id, p.name, p.role, p.position, e.event_type, e.date_start, e.evidence
FROM event_participants p JOIN events e USING (event_id)
WHERE p.entity_id = $id
ORDER BY e.date_start DESC NULLS LAST, p.event_id
LIMIT 10
