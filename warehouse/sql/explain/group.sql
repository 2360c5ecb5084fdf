-- What other articles tell of the same event.
SELECT e.event_id, e.article_id, a.outlet, a.published_on, e.evidence
FROM events e JOIN articles a USING (article_id)
WHERE e.event_group_id = (SELECT event_group_id FROM events WHERE event_id = $id) AND e.event_id <> $id
ORDER BY a.published_on NULLS LAST, e.event_id
