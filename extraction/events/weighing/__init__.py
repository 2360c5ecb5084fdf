"""The rules in the balance with what was learned: which events are told, and who takes part."""
