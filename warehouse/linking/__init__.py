"""What articles say together: reprints, entities under all their names, events told by several articles.

`link(con)` brings it up to what is loaded. The result follows from the articles that are there, in whatever order and
batches they came.
"""

from warehouse.linking.link import link

__all__ = ["link"]
