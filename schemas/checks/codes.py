"""The real code lists: ISO 3166-1 countries and ISO 4217 currencies, as pycountry carries them."""

from __future__ import annotations

from functools import cache

import pycountry

# Kosovo has a code of the range that ISO leaves to its users, which the EU, the IMF and the World Bank write.
_USER_ASSIGNED = ("XK",)


@cache
def countries() -> tuple[str, ...]:
    """All ISO 3166-1 alpha-2 codes, and XK for Kosovo."""
    return tuple(sorted((*(country.alpha_2 for country in pycountry.countries), *_USER_ASSIGNED)))


@cache
def currencies() -> tuple[str, ...]:
    """All ISO 4217 codes."""
    return tuple(sorted(currency.alpha_3 for currency in pycountry.currencies))
