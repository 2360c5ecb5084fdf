-- Reads `listing` (uri, size, mtime_ns, etag); see warehouse.manifest.unseen.
SELECT DISTINCT uri, size, mtime_ns, etag FROM listing
ANTI JOIN (SELECT * FROM ops.files WHERE content_hash <> '') known
    ON known.uri = listing.uri AND known.size = listing.size AND known.mtime_ns = listing.mtime_ns
        AND known.etag IS NOT DISTINCT FROM listing.etag
ORDER BY uri
