SELECT 'event ' || r.event_id FROM events r JOIN articles a USING (article_id)
WHERE substring(a.text, r.evidence_start + 1, r.evidence_end - r.evidence_start) IS DISTINCT FROM r.evidence
UNION ALL
SELECT 'metric ' || r.metric_id FROM metrics r JOIN articles a USING (article_id)
WHERE substring(a.text, r.evidence_start + 1, r.evidence_end - r.evidence_start) IS DISTINCT FROM r.evidence
UNION ALL
SELECT 'participant ' || r.name || ' of ' || r.event_id FROM event_participants r JOIN articles a USING (article_id)
WHERE substring(a.text, r.evidence_start + 1, r.evidence_end - r.evidence_start) IS DISTINCT FROM r.evidence
