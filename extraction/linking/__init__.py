"""What an article alone can say towards links between articles: its signature, and a key for each participant.

    from extraction.linking import entity_key, identify, sign

    sign(article_id, folded)                     # ArticleSignature: reprints have nearly the same one
    entity_key(kind, name, position, country)    # one spelling of who is meant
    identify(participants)                       # sets entity_key, entity_id and organization of each

The warehouse compares signatures and unites keys (`warehouse.linking`).
"""

from extraction.linking.entities import entity_id, entity_key, identify
from extraction.linking.signature import METHOD, sign

__all__ = ["METHOD", "entity_id", "entity_key", "identify", "sign"]
