"""The real code lists: ISO 3166-1 countries and ISO 4217 currencies, as pycountry carries them."""

from __future__ import annotations

from functools import cache

import pycountry


@cache
def countries() -> tuple[str, ...]:
    """All ISO 3166-1 alpha-2 codes."""
    return tuple(sorted(country.alpha_2 for country in pycountry.countries))


@cache
def currencies() -> tuple[str, ...]:
    """All ISO 4217 codes."""
    return tuple(sorted(currency.alpha_3 for currency in pycountry.currencies))
