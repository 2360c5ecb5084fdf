"""Every country that the lexicons can give a record passes the checks of records."""

from __future__ import annotations

import re

import pytest

from extraction.lexicon import rows
from schemas.checks.codes import countries

LISTS = ("capitals", "organizations", "place_cities", "place_countries", "place_nisba")


@pytest.mark.parametrize("name", LISTS)
def test_codes_of_the_lexicons_are_known(name: str) -> None:
    codes = {value for row in rows(name) for value in row.values() if re.fullmatch("[A-Z]{2}", value)}
    assert codes
    assert codes <= set(countries())
