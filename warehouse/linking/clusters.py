"""Clusters from pairs: union-find whose outcome does not depend on the order of nodes."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from typing import Generic, TypeVar

Node = TypeVar("Node", bound=Hashable)


class Clusters(Generic[Node]):
    """Disjoint sets of nodes; a node not joined yet is a set of its own. The root of a set is any of its nodes."""

    def __init__(self) -> None:
        self._parent: dict[Node, Node] = {}

    def find(self, node: Node) -> Node:
        """The root of the node's set."""
        parent = self._parent
        root = node
        while (above := parent.get(root, root)) != root:
            root = above
        while (above := parent.get(node, node)) != root:
            parent[node] = root
            node = above
        return root

    def join(self, one: Node, other: Node) -> Node:
        """Make the two sets one; returns its root."""
        first, second = self.find(one), self.find(other)
        if first != second:
            self._parent[second] = first
        self._parent.setdefault(first, first)
        return first

    def nodes(self) -> Iterable[Node]:
        """Every node that was ever joined."""
        return list(self._parent)


def components(pairs: Iterable[tuple[str, str]]) -> Clusters[str]:
    """The connected components of the pairs."""
    clusters: Clusters[str] = Clusters()
    for one, other in pairs:
        clusters.join(one, other)
    return clusters


State = TypeVar("State")


def join_compatible(
    pairs: Iterable[tuple[str, str, bool]],
    states: dict[str, State],
    merge: Callable[[State, State, bool], State | None],
) -> Clusters[str]:
    """Join pairs in the order given, leaving out those whose sets do not go together.

    `merge` gives the state of two sets made one, or None where they contradict each other; it is given the third item
    of the pair too, which says how the two were found. The caller sorts the pairs, the surest first, so that the
    outcome follows from what they are.
    """
    clusters: Clusters[str] = Clusters()
    held = dict(states)
    for one, other, found in pairs:
        first, second = clusters.find(one), clusters.find(other)
        if first == second:
            continue
        both = merge(held[first], held[second], found)
        if both is not None:
            held[clusters.join(first, second)] = both
    return clusters
