"""Copies of the warehouse at another place, and the way back."""
