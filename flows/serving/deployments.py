"""The deployments that `marsad serve` runs: the same names as in `deployments/prefect.yaml`, on this machine."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Any, cast

from prefect import Flow
from prefect.client.schemas.objects import ConcurrencyLimitConfig, ConcurrencyLimitStrategy
from prefect.deployments.runner import RunnerDeployment
from prefect.schedules import Cron, Interval, Schedule
from prefect.types.entrypoint import EntrypointType

from flows.ingest import ingest
from flows.maintain import maintain
from flows.publish import publish
from flows.rebuild import rebuild
from flows.retry_quarantine import retry_quarantine
from flows.settings import Settings
from flows.ui.tell import TAG

_NIGHTLY = "30 3 * * *"
# A run waits for the one before it; a slot whose holder is gone is free again after so long.
_ONE_AT_A_TIME = ConcurrencyLimitConfig(
    limit=1, collision_strategy=ConcurrencyLimitStrategy.ENQUEUE, grace_period_seconds=60
)


def deployments(settings: Settings) -> list[RunnerDeployment]:
    """All of them; the schedule of `ingest` is the setting's, `maintain` is nightly, the others start by hand."""
    return [
        _deployment(settings, ingest, schedules=list(_schedules(settings))),
        _deployment(settings, publish),
        _deployment(settings, rebuild),
        _deployment(settings, retry_quarantine),
        _deployment(settings, maintain, schedules=[Cron(_NIGHTLY, timezone=settings.timezone, slug="nightly")]),
    ]


def _deployment(settings: Settings, flow: Flow[..., Any], schedules: Sequence[Schedule] = ()) -> RunnerDeployment:
    made = flow.to_deployment(
        name=flow.name,
        parameters={"home": str(settings.home)},
        schedules=list(schedules),
        concurrency_limit=_ONE_AT_A_TIME,
        tags=[TAG],
        entrypoint_type=EntrypointType.MODULE_PATH,
    )
    return cast(RunnerDeployment, made)


def _schedules(settings: Settings) -> Iterator[Schedule]:
    for number, cron in enumerate(settings.plan.crons, 1):
        yield Cron(cron, timezone=settings.timezone, slug=f"cron-{number}")
    for seconds in settings.plan.intervals:
        yield Interval(timedelta(seconds=seconds), slug=f"every-{seconds}-seconds")
