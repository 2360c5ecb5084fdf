"""HTML and XML: web pages, feeds, wire formats. Nothing is fetched and no entity of a document's own is resolved."""
