"""Numbers in running Arabic text: every written form, each as one span with its value."""

from extraction.numbers.finder import find_in_folded, find_numbers

__all__ = ["find_in_folded", "find_numbers"]
