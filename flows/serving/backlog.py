"""What a `marsad serve` finds left over at its start, and the runs that it asks for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from prefect.client.orchestration import PrefectClient
from prefect.client.schemas.filters import (
    DeploymentFilter,
    DeploymentFilterId,
    FlowRunFilter,
    FlowRunFilterExpectedStartTime,
    FlowRunFilterState,
    FlowRunFilterStateType,
)
from prefect.client.schemas.objects import FlowRun, State, StateType
from prefect.deployments.runner import RunnerDeployment
from prefect.states import Cancelled, Crashed, Scheduled

INGEST = "ingest/ingest"
_ALIVE = [StateType.PENDING, StateType.RUNNING, StateType.CANCELLING]


async def drop_old_schedules(client: PrefectClient, ids: Sequence[UUID], planned: Sequence[RunnerDeployment]) -> None:
    """Delete the schedules of an earlier setting, with the runs that they had planned."""
    for deployment_id, deployment in zip(ids, planned, strict=True):
        wanted = {schedule.slug for schedule in deployment.schedules or []}
        for schedule in await client.read_deployment_schedules(deployment_id):
            if schedule.slug not in wanted:
                await client.delete_deployment_schedule(deployment_id, schedule.id)


async def clear_backlog(client: PrefectClient, ids: Sequence[UUID]) -> int:
    """Close what an earlier `marsad serve` left: runs that died with it, and runs whose time has passed.

    One run will do for all of the latter; their number is returned.
    """
    for run in await _runs(client, ids, _ALIVE):
        ended: State[Any] = Crashed(
            message="The process of this run is gone. Every batch it had loaded stays; the next run goes on."
        )
        await client.set_flow_run_state(run.id, ended, force=True)
    missed = await _runs(client, ids, [StateType.SCHEDULED], before=datetime.now(UTC))
    for run in missed:
        skipped: State[Any] = Cancelled(name="Skipped", message="marsad serve was not running when this run was due.")
        await client.set_flow_run_state(run.id, skipped, force=True)
    return len(missed)


async def start_run(client: PrefectClient, parameters: Mapping[str, Any]) -> bool:
    """Ask for a run of `ingest` now, unless one is already waiting to begin; returns whether one was asked for."""
    deployment = await client.read_deployment_by_name(INGEST)
    waiting = await _runs(client, [deployment.id], [StateType.SCHEDULED, StateType.PENDING], before=datetime.now(UTC))
    if waiting:
        return False
    await client.create_flow_run_from_deployment(deployment.id, parameters=dict(parameters), state=Scheduled())
    return True


async def _runs(
    client: PrefectClient, ids: Sequence[UUID], types: Sequence[StateType], before: datetime | None = None
) -> list[FlowRun]:
    return await client.read_flow_runs(
        deployment_filter=DeploymentFilter(id=DeploymentFilterId(any_=list(ids))),
        flow_run_filter=FlowRunFilter(
            state=FlowRunFilterState(type=FlowRunFilterStateType(any_=list(types))),
            expected_start_time=FlowRunFilterExpectedStartTime.model_validate({"before_": before}) if before else None,
        ),
        limit=200,
    )
