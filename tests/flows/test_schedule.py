"""When `marsad serve` starts runs: what the setting may say."""

from __future__ import annotations

from typing import Any

import pytest

from flows.schedule import Plan, parse_schedule
from flows.settings import SettingsError, load_settings


@pytest.mark.parametrize(
    ("text", "plan"),
    [
        ("arrival", Plan(arrival=True)),
        ("never", Plan()),
        ("", Plan()),
        ("*/15 * * * *", Plan(crons=("*/15 * * * *",))),
        ("0 6 * * sun-thu", Plan(crons=("0 6 * * sun-thu",))),
        ("every 90s", Plan(intervals=(90,))),
        ("15m", Plan(intervals=(900,))),
        ("arrival; 0  6 * * *; 2h", Plan(arrival=True, crons=("0 6 * * *",), intervals=(7200,))),
    ],
)
def test_schedules_are_read(text: str, plan: Plan) -> None:
    assert parse_schedule(text) == plan


@pytest.mark.parametrize("text", ["hourly", "* * * *", "15", "0m", "arrival, 15m", "* * * * * *"])
def test_other_schedules_are_refused_with_their_name(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MARSAD_SCHEDULE", text)
    with pytest.raises(SettingsError, match=r"MARSAD_SCHEDULE"):
        load_settings()


def test_a_plan_says_when(monkeypatch: pytest.MonkeyPatch) -> None:
    assert str(parse_schedule("arrival; 15m")) == "when files have arrived, every 900 s"
    assert str(Plan()) == "never by itself"


def test_the_time_zone_must_exist(monkeypatch: pytest.MonkeyPatch) -> None:
    settings: Any = load_settings(timezone="Africa/Cairo")
    assert settings.timezone == "Africa/Cairo"
    with pytest.raises(SettingsError, match="is no time zone"):
        load_settings(timezone="Mars/Base")
